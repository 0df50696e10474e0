import type { BulkPreview } from '../../../shared/contracts/bulk';
import { Figures } from '../ui/figures';
import { useTranslate } from '../ui/use-translate';
import { leftOut } from './left-out';

/** The selection in figures: how many were selected, how many are treated, how many are left out. */
export function BulkSummary({ preview }: { readonly preview: BulkPreview }) {
  const t = useTranslate();
  const figures = [
    ['selected', preview.selected],
    [preview.target, preview.total],
    ['excluded', leftOut(preview)],
  ] as const;
  return (
    <Figures
      figures={figures.map(([name, count]) => ({
        name,
        count,
        label: t(`bulk.summary.${name}`, { count }),
      }))}
    />
  );
}
