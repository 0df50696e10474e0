import type { Core } from '@strapi/types';
import type { z } from 'zod';
import type { justificationRequest } from '../../../../shared/contracts/guard';
import { GdprError } from '../../kernel/errors';
import { refuseNumbers } from '../../kernel/impersonal';
import { installationKey } from '../../kernel/installation-key';
import { inTransaction } from '../../kernel/sql/sql';
import { append } from '../../ledger';
import { findIn } from '../judge/judge-text';
import type { FoundPiece, Judge } from '../judge/judgement';
import type { TextRule, Watch } from '../watch/watched';
import { fieldOf, justificationKey } from './justification-key';
import { JUSTIFICATIONS } from './justification-table';

/** Texts with findings that somebody means to save, and why. */
export interface Justifying extends z.output<typeof justificationRequest> {
  readonly author: number;
  readonly at: Date;
}

type Text = Justifying['texts'][number];
interface Answered {
  readonly text: Text;
  readonly pieces: readonly FoundPiece[];
}

/** Keeps why texts with findings are saved all the same, with its proof; returns how many of them needed it. */
export async function justify(
  { strapi, judge }: { readonly strapi: Core.Strapi; readonly judge: Judge },
  justifying: Justifying,
): Promise<number> {
  const { uid, reason, author, at, documentId } = justifying;
  refuseTelling(judge, reason);
  const answered = justifying.texts.map((text) => answer(judge, uid, text));
  const needed = answered.filter(({ pieces }) => pieces.length > 0);
  if (needed.length === 0) return 0;
  const key = installationKey(strapi, 'justification');
  const rows = needed.map(({ text: { path, value }, pieces }) => ({
    text_key: justificationKey(key, { uid, path, value, author }),
    ...{ author, uid, document_id: documentId ?? null, field: fieldOf(path), reason },
    ...{ findings: JSON.stringify(pieces.map(placesOf)), at: at.getTime() },
  }));
  const categories = needed.flatMap(({ pieces }) =>
    pieces.flatMap(({ findings }) => findings.map(({ category }) => category)),
  );
  await inTransaction(strapi, async (sql) => {
    await sql.table(JUSTIFICATIONS).insert(rows);
    const payload = {
      ...{ uid, ...(documentId === undefined ? {} : { documentId }) },
      fields: [...new Set(rows.map(({ field }) => field))],
      categories: [...new Set(categories)].sort(),
    };
    const actor = `admin:${String(author)}`;
    await append(sql, { at, kind: 'guard.justified', actor, job: null, payload });
  });
  return needed.length;
}

const placesOf = ({ within, findings }: FoundPiece) => ({ within, findings });

/** What is kept for years must not say again what it excuses. */
function refuseTelling(judge: Judge, reason: string): void {
  refuseNumbers(reason);
  if (judge.detect(reason).length === 0) return;
  throw new GdprError(
    'E_GDPR_REASON_TELLS',
    'The reason itself reveals what must not be kept: say why the text is needed, not what it says.',
  );
}

/** What a text reveals by the rule of its field; nothing where there is no such field, or none that can be justified. */
function answer(judge: Judge, uid: string, text: Text): Answered {
  const rules = rulesAt(judge.watch, uid, fieldOf(text.path).split('.'));
  const rule = rules.find(({ mode }) => mode === 'warn');
  return { text, pieces: rule ? findIn(judge, rule, text.value) : [] };
}

/** The rules of texts at a path; a dynamic zone does not say in a path which component it means. */
function rulesAt(watch: Watch, uid: string, [name = '', ...rest]: readonly string[]): TextRule[] {
  const model = watch.get(uid);
  if (rest.length === 0)
    return (model?.fields ?? []).flatMap(({ attribute, text }) =>
      attribute === name && text ? [text] : [],
    );
  const nested = model?.nested.get(name);
  const components = nested?.zone ?? [nested?.component];
  return components.flatMap((component) => (component ? rulesAt(watch, component, rest) : []));
}
