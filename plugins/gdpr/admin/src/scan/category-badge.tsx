import type { FindingCategory } from '../../../shared/contracts/detection-vocabulary';
import { IDENTIFIERS } from '../../../shared/contracts/detection-vocabulary';
import { StatusBadge } from '../ui/status-badge';
import { useTranslate } from '../ui/use-translate';

/** What kind of thing was found: what the law keeps out in red, what identifies in blue. */
export function CategoryBadge({ category }: { readonly category: FindingCategory }) {
  const t = useTranslate();
  return (
    <StatusBadge tone={isIdentifier(category) ? 'primary' : 'danger'}>
      {t(`finding.${category}`)}
    </StatusBadge>
  );
}

/** Whether a category is a number or an address, not words that reveal. */
export const isIdentifier = (category: FindingCategory): boolean =>
  (IDENTIFIERS as readonly string[]).includes(category);
