import { countFindings, forgetFindings, typesWithFindings } from '../../findings';
import type { Sink, SinkScope } from './sink';

/** What scans found in the person's records: no word of them, but that they speak of health says enough. */
export const findings = {
  name: 'findings',
  label: { fr: 'Constats de l’analyse des textes', en: 'Findings of text scans' },
  present: () => true,
  count: (scope) => overTypes(scope, countFindings),
  erase: (scope) => overTypes(scope, forgetFindings),
} satisfies Sink;

async function overTypes(
  { sql, documents }: SinkScope,
  ask: typeof countFindings,
): Promise<number> {
  let total = 0;
  const held = await typesWithFindings(sql, [...documents.keys()]);
  for (const [uid, documentIds] of documents)
    if (held.has(uid)) total += await ask(sql, { uid, documentIds });
  return total;
}
