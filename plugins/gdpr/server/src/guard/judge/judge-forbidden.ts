import type { FieldPath, ForbiddenVerdict } from '../../../../shared/contracts/guard';
import type { Condition } from '../rule';
import type { ForbiddenRule, WatchedField, WatchedModel } from '../watch/watched';
import { givesSomething } from './held-value';
import type { Data, Question } from './judgement';

/** One row of a write: the document's own, or that of a component in it. */
export interface WrittenRow {
  readonly model: WatchedModel;
  readonly data: Data;
  readonly act: 'create' | 'update';
  readonly path: FieldPath;
  readonly rowId: unknown;
}

/** What one forbidden field of a row would come to: nothing, a verdict, or a question to the stored row. */
export function judgeForbidden(
  row: WrittenRow,
  field: WatchedField,
  rule: ForbiddenRule,
): ForbiddenVerdict | Question | undefined {
  const value = valueIn(row, field.attribute);
  if (value === undefined) return byItsCondition(row, field, rule);
  if (!givesSomething(field.type, value)) return undefined;
  const verdict = verdictOf(row, field, rule);
  if (!rule.unless) return verdict;
  const { refused, open } = conditionIn(row, rule.unless);
  if (refused || (row.act === 'create' && open !== undefined)) return verdict;
  return open && question(row, verdict, { kind: 'condition', unmet: open });
}

/** The field stays as it is: with what it may hold, the siblings' new values may be at odds. */
function byItsCondition(
  row: WrittenRow,
  field: WatchedField,
  rule: ForbiddenRule,
): Question | undefined {
  if (row.act === 'create' || !rule.unless || !conditionIn(row, rule.unless).refused)
    return undefined;
  return question(row, verdictOf(row, field, rule), { kind: 'value', field });
}

/** `refused`: a sibling is given a value that is not one of its. `open`: siblings that the write does not name. */
function conditionIn(
  row: WrittenRow,
  unless: Condition,
): { readonly refused: boolean; readonly open: Condition | undefined } {
  const entries = Object.entries(unless);
  const open = entries.filter(([name]) => valueIn(row, name) === undefined);
  const refused = entries.some(([name, values]) => {
    const value = valueIn(row, name);
    return value !== undefined && !values.some((allowed) => allowed === value);
  });
  return { refused, open: open.length === 0 ? undefined : Object.fromEntries(open) };
}

const valueIn = ({ data, act, model }: WrittenRow, attribute: string): unknown => {
  const value = data[attribute];
  return value === undefined && act === 'create' ? model.defaults[attribute] : value;
};

const verdictOf = (
  { path }: WrittenRow,
  { attribute }: WatchedField,
  { because, unless }: ForbiddenRule,
): ForbiddenVerdict => ({
  kind: 'forbidden',
  path: [...path, attribute],
  ...(because === undefined ? {} : { because }),
  ...(unless === undefined ? {} : { unless }),
});

const question = (
  { model: { uid }, rowId }: WrittenRow,
  verdict: ForbiddenVerdict,
  asks: Question['asks'],
): Question => ({ verdict, uid, rowId, asks });
