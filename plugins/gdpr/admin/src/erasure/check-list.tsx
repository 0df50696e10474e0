import { Flex, Typography } from '@strapi/design-system';

import type { CheckLine } from '../../../shared/contracts/erasure';
import { Mono } from '../ui/code-block';
import { StatusBadge } from '../ui/status-badge';
import { useTranslate } from '../ui/use-translate';

/** What was looked for after the act, and where something was found: the place, never the value. */
export function CheckList({ checks }: { readonly checks: readonly CheckLine[] }) {
  const t = useTranslate();
  if (checks.length === 0) {
    return (
      <Typography tag="p" textColor="neutral700">
        {t('erasure.checks.none')}
      </Typography>
    );
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {checks.map((check) => (
        <CheckItem key={check.name} check={check} />
      ))}
    </Flex>
  );
}

function CheckItem({ check }: { readonly check: CheckLine }) {
  const t = useTranslate();
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1}>
      <Flex gap={2} wrap="wrap">
        <StatusBadge tone={check.passed ? 'success' : 'danger'}>
          {t(check.passed ? 'erasure.checks.passed' : 'erasure.checks.left')}
        </StatusBadge>
        <Typography>
          {t(`erasure.checks.${check.name}`, { checked: check.checked, left: check.left })}
        </Typography>
      </Flex>
      {check.places.length === 0 ? null : (
        <ul>
          {check.places.map((place) => (
            <li key={`${place.uid}.${place.documentId ?? ''}.${place.attribute ?? ''}`}>
              <Mono>
                {[place.uid, place.documentId, place.attribute].filter(Boolean).join(' · ')}
              </Mono>
            </li>
          ))}
        </ul>
      )}
    </Flex>
  );
}
