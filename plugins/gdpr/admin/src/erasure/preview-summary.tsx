import type { Preview } from '../../../shared/contracts/erasure';
import { Figures } from '../ui/figures';
import { useTranslate } from '../ui/use-translate';
import { treatedDocuments } from './treated-documents';

/** The plan in five figures. */
export function PreviewSummary({ preview }: { readonly preview: Preview }) {
  const t = useTranslate();
  const figures = [
    ['documents', treatedDocuments(preview.types)],
    ['erased', values(preview, 'erased')],
    ['generalised', values(preview, 'generalised')],
    ['kept', values(preview, 'kept')],
    ['files', preview.files.deleted],
  ] as const;
  return (
    <Figures
      figures={figures.map(([name, count]) => ({
        name,
        count,
        label: t(`erasure.summary.${name}`, { count }),
      }))}
    />
  );
}

const values = ({ buckets }: Preview, bucket: keyof Preview['buckets']): number =>
  buckets[bucket].reduce((sum, line) => sum + line.values, 0);
