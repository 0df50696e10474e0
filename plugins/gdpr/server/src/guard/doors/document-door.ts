import type { Core } from '@strapi/types';
import { unreachable } from '../../kernel/errors';
import type { Data, Judge, WrittenText } from '../judge/judgement';
import { judgeWrite } from '../judge/judge-write';
import { maskTexts } from '../judge/mask-texts';
import { textKey } from '../judge/text-key';
import { loadRows } from '../stored/load-rows';
import { newsIn } from '../stored/news-in';
import { versionWhere, type Versions } from '../stored/version-where';
import { actOf, during, type GuardAct } from './guard-act';
import { blocked, forbiddenIn, refuse, withMode, type Door } from './settle';
import { used, warned, type Warned } from './warned';
import { writerOf } from './writer';

/** A call of the Document Service, as its middlewares see it. */
interface DocumentCall {
  readonly uid: string;
  readonly action: string;
  params: Params;
}
interface Params {
  readonly documentId?: unknown;
  readonly locale?: unknown;
  readonly status?: unknown;
  readonly data?: unknown;
}

const JUDGED = ['create', 'update', 'clone', 'publish', 'discardDraft'] as const;
type Action = (typeof JUDGED)[number];

/**
 * The Document Service's door: the whole write is judged with its components before anything is stored, so that one
 * refusal names every field. `judgeOf` is asked at each write: features above are ready later than this door.
 */
export function watchDocuments(strapi: Core.Strapi, judgeOf: () => Judge): void {
  strapi.documents.use(async (context, next): Promise<Awaited<ReturnType<typeof next>>> => {
    const call = context as unknown as DocumentCall;
    const action = JUDGED.find((name) => name === call.action);
    const judge = action && judgeOf();
    if (!action || !judge?.watch.has(call.uid)) return next();
    const { act, answered } = await judgeCall({ strapi, judge }, call, action);
    const result = await during(act, async () => next());
    await used(strapi, answered);
    return result;
  });
}

/** A write that may go on: what was read of it, and the reasons that it relies on. */
interface Passed {
  readonly act: GuardAct;
  readonly answered: readonly string[];
}

function judgeCall(door: Door, call: DocumentCall, action: Action): Promise<Passed> {
  switch (action) {
    case 'create':
    case 'update':
      return judgeData(door, call, action);
    case 'clone':
    case 'publish':
      return judgeCopies(door, call, 'draft');
    case 'discardDraft':
      return judgeCopies(door, call, 'published');
    default:
      return unreachable(action);
  }
}

async function judgeData(
  door: Door,
  call: DocumentCall,
  act: 'create' | 'update',
): Promise<Passed> {
  const { strapi, judge } = door;
  const { uid, params } = call;
  const data = dataOf(params.data);
  const judged = judgeWrite(judge, { uid, data, act });
  const rootWhere = () => versionWhere(strapi, versionsOf(call, 'draft'));
  const forbidden = await forbiddenIn(strapi, judged, rootWhere);
  const found = judged.texts;
  const texts =
    act === 'update' && found.length > 0
      ? await newsIn(door, { uid, where: await rootWhere() }, found)
      : found;
  const asked = await warned(strapi, { uid, author: writerOf(strapi).editor }, texts);
  refuse(strapi, [...forbidden, ...blocked(texts), ...unanswered(asked)]);
  const masks = withMode(texts, 'mask');
  if (masks.length > 0) call.params = { ...params, data: maskTexts(data, masks) };
  const published = act === 'update' ? await judgePublished(door, call, data) : [];
  return { act: actOf([...judged.read, ...published]), answered: asked.answered };
}

/** `update` with `status: 'published'` goes on to publish the draft, also what the call leaves as it is. */
async function judgePublished(door: Door, call: DocumentCall, data: Data): Promise<WrittenText[]> {
  if (call.params.status !== 'published') return [];
  const nested = door.judge.watch.get(call.uid)?.nested;
  const drafts = await loadVersions(door, versionsOf(call, 'draft'));
  const given = (draft: Data): Data => {
    // components that are written were judged, each with what it leaves as it is; those that are not are copied
    const kept = Object.entries(draft).filter(([name]) => !(name in data && nested?.has(name)));
    const over = Object.entries(data).filter(([name]) => !nested?.has(name));
    return Object.fromEntries([...kept, ...over]);
  };
  return judgeRows(door, call.uid, drafts.map(given));
}

/** Publishing, discarding and cloning copy what is stored, whoever brought it in. */
async function judgeCopies(
  door: Door,
  call: DocumentCall,
  status: 'draft' | 'published',
): Promise<Passed> {
  const rows = await loadVersions(door, versionsOf(call, status));
  const over = call.action === 'clone' ? dataOf(call.params.data) : {};
  const copies = rows.map((row) => ({ ...row, ...over }));
  const read = judgeRows(door, call.uid, copies);
  const asked = await warnedOver(door, call, over);
  refuse(door.strapi, unanswered(asked));
  return { act: actOf(read), answered: asked.answered };
}

/** What somebody writes over a copy is theirs to answer for; what is copied is the scan's to find. */
async function warnedOver(door: Door, call: DocumentCall, over: Data): Promise<Warned> {
  const { strapi, judge } = door;
  const { uid } = call;
  const { texts } = judgeWrite(judge, { uid, data: over, act: 'create' });
  const warnings = withMode(texts, 'warn');
  const author = writerOf(strapi).editor;
  if (author === undefined || warnings.length === 0) return warned(strapi, { uid, author }, []);
  const where = await versionWhere(strapi, versionsOf(call, 'draft'));
  return warned(strapi, { uid, author }, await newsIn(door, { uid, where }, warnings));
}

const unanswered = ({ verdicts }: Warned) => verdicts.filter(({ justified }) => !justified);

function judgeRows({ strapi, judge }: Door, uid: string, rows: readonly Data[]): WrittenText[] {
  const judged = rows.map((data) => judgeWrite(judge, { uid, data, act: 'create' }));
  refuse(
    strapi,
    judged.flatMap(({ forbidden, texts }) => [...forbidden, ...blocked(texts)]),
  );
  // what must be masked is left to the rows' door, which sees it on its way
  const masked = new Set(judged.flatMap(({ texts }) => withMode(texts, 'mask')).map(textKey));
  return judged.flatMap(({ read }) => read).filter((text) => !masked.has(textKey(text)));
}

const loadVersions = async ({ strapi, judge }: Door, versions: Versions): Promise<Data[]> =>
  loadRows(strapi, judge.watch, {
    uid: versions.uid,
    where: await versionWhere(strapi, versions),
  });

const versionsOf = ({ uid, params }: DocumentCall, status: 'draft' | 'published'): Versions => ({
  uid,
  documentId: params.documentId,
  locale: params.locale,
  status,
});

const dataOf = (value: unknown): Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
