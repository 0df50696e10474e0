import type { Core } from '@strapi/types';
import type { Data, Judge, Judgement } from '../judge/judgement';
import { judgeWrite } from '../judge/judge-write';
import { maskTexts } from '../judge/mask-texts';
import { newsIn } from '../stored/news-in';
import { isPassed } from './guard-act';
import { fileLinks, FILE } from './file-links';
import { blocked, forbiddenIn, refuse, withMode, type Door } from './settle';

/** An event of Strapi's database layer, cut to what the guard reads; it writes what `params.data` is then. */
interface RowEvent {
  readonly model: { readonly uid: string };
  readonly params: { readonly where?: unknown; data?: unknown };
}

/**
 * The database layer's door, through which `strapi.db.query` and everything above it pass: rows of types and of
 * components. What the Document Service's door has read is not read again.
 */
export function watchRows(strapi: Core.Strapi, judge: Judge): () => void {
  const rowJudge = { ...judge, isPassed };
  const at = { strapi, judge: rowJudge };
  return strapi.db.lifecycles.subscribe({
    models: [...new Set([...judge.watch.keys(), FILE])],
    beforeCreate: (event) => created(at, event),
    beforeCreateMany: (event) => created(at, event),
    beforeUpdate: (event) => updated(at, event, 'one'),
    beforeUpdateMany: (event) => updated(at, event, 'many'),
  });
}

async function created(at: Door, { model, params }: RowEvent): Promise<void> {
  const { strapi, judge } = at;
  const { data } = params;
  const rows: unknown[] = Array.isArray(data) ? data : [data];
  const judged = rows.map((row) => judgeRow(judge, model.uid, { row, act: 'create' }));
  const attached = await fileLinks(at, model.uid, rows);
  refuse(strapi, [
    ...attached,
    ...judged.flatMap(({ forbidden, texts }) => [...forbidden, ...blocked(texts)]),
  ]);
  const masks = judged.map(({ texts }) => withMode(texts, 'mask'));
  if (masks.every((texts) => texts.length === 0)) return;
  const masked = rows.map((row, index) => maskTexts(dataOf(row), masks[index] ?? []));
  params.data = Array.isArray(data) ? masked : masked[0];
}

async function updated(
  at: Door,
  { model: { uid }, params }: RowEvent,
  how: 'one' | 'many',
): Promise<void> {
  const { strapi, judge } = at;
  const { where, data } = params;
  const judged = judgeRow(judge, uid, { row: data, act: 'update' });
  const forbidden = await forbiddenIn(strapi, judged, () => where);
  const found = judged.texts.filter(({ rule }) => rule.mode !== 'warn');
  const isOneRow = how === 'one' && found.length > 0;
  const texts = isOneRow ? await newsIn(at, { uid, where }, found) : found;
  const attached = await fileLinks(at, uid, [data]);
  refuse(strapi, [...attached, ...forbidden, ...blocked(texts)]);
  const masks = withMode(texts, 'mask');
  if (masks.length > 0) params.data = maskTexts(dataOf(data), masks);
}

const judgeRow = (
  judge: Judge,
  uid: string,
  { row, act }: { readonly row: unknown; readonly act: 'create' | 'update' },
): Judgement => judgeWrite(judge, { uid, data: dataOf(row), act, shallow: true });

const dataOf = (value: unknown): Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
