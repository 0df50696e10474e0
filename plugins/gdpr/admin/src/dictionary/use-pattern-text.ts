import { useTranslate } from '../ui/use-translate';
import { patternInWords } from './pattern-words';

/** Patterns as people read them, in the admin's language. */
export function usePatternText(): (pattern: string) => string {
  const t = useTranslate();
  return (pattern) =>
    patternInWords(pattern, {
      number: t('dictionary.pattern.number'),
      found: t('dictionary.pattern.found'),
      list: (name) => t('dictionary.pattern.list', { name }),
    });
}
