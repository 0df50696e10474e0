import type { FieldPath, ForbiddenVerdict } from '../../../../shared/contracts/guard';
import { judgeForbidden, type WrittenRow } from './judge-forbidden';
import { findIn } from './judge-text';
import type { Data, FoundText, Judge, Judgement, Question, Write, WrittenText } from './judgement';
import { isHeld } from '../rule';
import type { Nested, TextRule } from '../watch/watched';

interface Notes {
  readonly forbidden: ForbiddenVerdict[];
  readonly questions: Question[];
  readonly texts: FoundText[];
  readonly read: WrittenText[];
}

/** Judges a row and the components in it by what is watched there. Pure: what only the database knows stays a question. */
export function judgeWrite(judge: Judge, { uid, data, act, shallow = false }: Write): Judgement {
  const notes: Notes = { forbidden: [], questions: [], texts: [], read: [] };
  judgeRow({ judge, notes, shallow }, { uid, data, act, path: [], rowId: undefined });
  return notes;
}

interface Session {
  readonly judge: Judge;
  readonly notes: Notes;
  readonly shallow: boolean;
}
type Row = Omit<WrittenRow, 'model'> & { readonly uid: string };

function judgeRow(session: Session, row: Row): void {
  const { judge, notes, shallow } = session;
  const model = judge.watch.get(row.uid);
  if (!model) return;
  const written = { ...row, model };
  for (const field of model.fields) {
    const { forbidden, text } = field;
    if (forbidden && !judge.isAllowed(forbidden.uid, forbidden.attribute))
      note(notes, judgeForbidden(written, field, forbidden));
    if (text) readText(session, row, { attribute: field.attribute, rule: text });
  }
  if (shallow) return;
  for (const [name, nested] of model.nested)
    for (const inner of itemsOf(row, name, nested)) judgeRow(session, inner);
}

function readText(
  { judge, notes }: Session,
  row: Row,
  { attribute, rule }: { readonly attribute: string; readonly rule: TextRule },
): void {
  const value = row.data[attribute];
  if (rule.pieces === undefined || !isHeld(value)) return;
  const text = { uid: row.uid, attribute, value };
  if (judge.isPassed?.(text)) return;
  notes.read.push(text);
  const pieces = findIn(judge, rule, value);
  if (pieces.length > 0)
    notes.texts.push({ ...text, path: [...row.path, attribute], rule, pieces });
}

function note(notes: Notes, outcome: ForbiddenVerdict | Question | undefined): void {
  if (!outcome) return;
  if ('asks' in outcome) notes.questions.push(outcome);
  else notes.forbidden.push(outcome);
}

/** The components under one attribute; one that names its row is updated, any other is made anew. */
function itemsOf(row: Row, name: string, { component }: Nested): Row[] {
  const value = row.data[name];
  const path = [...row.path, name];
  const placed: readonly (readonly [unknown, FieldPath])[] = Array.isArray(value)
    ? value.map((item: unknown, index) => [item, [...path, String(index)]] as const)
    : [[value, path]];
  return placed.flatMap(([item, place]) => {
    if (!isData(item)) return [];
    const uid = component ?? item['__component'];
    if (typeof uid !== 'string') return [];
    const isKnown = row.act === 'update' && item['id'] !== undefined;
    const act = isKnown ? ('update' as const) : ('create' as const);
    return [{ uid, data: item, act, path: place, rowId: isKnown ? item['id'] : undefined }];
  });
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
