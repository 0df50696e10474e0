import { useIntl } from 'react-intl';

/** Words, euros and percentages in the admin's language. */
export function useWords() {
  const intl = useIntl();
  const t = (key: string, values: Record<string, string | number> = {}) =>
    intl.formatMessage({ id: `courtage.statistics.${key}`, defaultMessage: key }, values);
  return {
    t,
    /** a group's name; an enumeration's value by its word */
    label: (value: string) =>
      value === '' ? t('unknown') : intl.formatMessage({ id: value, defaultMessage: value }),
    count: (value: number) => intl.formatNumber(value),
    euros: (value: number | null) =>
      value === null ? '–' : intl.formatNumber(value, { style: 'currency', currency: 'EUR' }),
    percent: (value: number) =>
      intl.formatNumber(value / 100, { style: 'percent', maximumFractionDigits: 1 }),
  };
}

/** The words of the page. */
export type Words = ReturnType<typeof useWords>;
