import { dumpTables } from '../../support/database-dump';
import { bootSmallApp, type SmallApp } from '../factory/small-app';
import { make, type Row } from '../erasure/rows';
import { findingsOf, PHRASE, scanNow } from './scanning';

const PAPER = 'api::paper.paper';
const CARD = 'api::card.card';
const LOCALIZED = { pluginOptions: { i18n: { localized: true } } };
const THERE = PHRASE.indexOf('dialyse');
const SIZE = 'dialyse'.length;

/** A text block with a word that a bold letter splits. */
const BLOCKS = [
  { type: 'heading', level: 2, children: [{ type: 'text', text: 'Rien ici' }] },
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'Sous d' },
      { type: 'text', text: 'ialyse', bold: true },
      { type: 'text', text: ' trois fois par semaine' },
    ],
  },
  {
    type: 'list',
    format: 'unordered',
    children: [{ type: 'list-item', children: [{ type: 'text', text: PHRASE }] }],
  },
];
const DEEP = { words: PHRASE, lines: [{ comment: 'Rien' }, { comment: PHRASE }] };

/** Every place of a paper where somebody may have written, with what stands there. */
const PLACES = [
  ...['title', 'summary', 'body', 'story.1', 'story.2', 'payload.0', 'payload.2'],
  ...['single.words', 'single.lines.1.comment'],
  ...['many.0.comment', 'many.1.comment'],
  ...['zone.0.comment', 'zone.1.words', 'zone.1.lines.1.comment'],
];

let app: SmallApp;
let paper: string;

beforeAll(async () => {
  app = await bootSmallApp({
    'parts.line': { attributes: { comment: { type: 'string' } } },
    'parts.deep': {
      attributes: {
        words: { type: 'text' },
        lines: { type: 'component', component: 'parts.line', repeatable: true },
      },
    },
    paper: {
      options: { draftAndPublish: true },
      pluginOptions: { i18n: { localized: true } },
      attributes: {
        title: { type: 'string', ...LOCALIZED },
        summary: { type: 'text', ...LOCALIZED },
        body: { type: 'richtext', ...LOCALIZED },
        story: { type: 'blocks', ...LOCALIZED },
        payload: { type: 'json', ...LOCALIZED },
        single: { type: 'component', component: 'parts.deep', ...LOCALIZED },
        many: { type: 'component', component: 'parts.line', repeatable: true, ...LOCALIZED },
        zone: { type: 'dynamiczone', components: ['parts.line', 'parts.deep'], ...LOCALIZED },
      },
    },
    card: {
      attributes: {
        mail: { type: 'email' },
        account: tagged('user.financial.bank_account'),
        notes: { type: 'text' },
        scans: { type: 'media', multiple: true },
      },
    },
  });
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'Français' });
  ({ documentId: paper } = await make(app, PAPER, {
    ...{ title: PHRASE, summary: PHRASE, body: `# Titre\n\n${PHRASE}`, story: BLOCKS },
    payload: { who: { note: PHRASE }, list: [2, PHRASE] },
    ...{ single: DEEP, many: [{ comment: PHRASE }, { comment: PHRASE }] },
    zone: [
      { __component: 'parts.line', comment: PHRASE },
      { __component: 'parts.deep', ...DEEP },
    ],
  }));
});
afterAll(() => app.destroy());

const tagged = (category: string) => ({ type: 'string', pluginOptions: { gdpr: { category } } });
const pathsOf = (rows: readonly Row[]) => rows.map(({ path }) => String(path)).sort();
const papers = (where: object = {}) => findingsOf(app, { uid: PAPER, state: 'open', ...where });

test('in every type of text, in components at any depth, in dynamic zones and in JSON', async () => {
  await scanNow(app);
  const found = await papers({ category: 'health' });
  expect(pathsOf(found)).toEqual([...PLACES].sort());
  for (const { path, from_offset: start, to_offset: end } of found)
    expect([Number(start), Number(end)]).toEqual(
      path === 'body' ? [9 + THERE, 9 + THERE + SIZE] : [THERE, THERE + SIZE],
    );
});

test('the table holds ids, offsets and categories, and no word of any text', async () => {
  const [row] = await papers();
  expect(Object.keys(row ?? {}).sort()).toEqual([
    ...['author', 'category', 'changed_at', 'confidence', 'decided_at', 'decided_by'],
    ...['decision_job', 'document_id', 'finding_id', 'found_at', 'from_offset', 'job_id', 'locale'],
    ...['path', 'published', 'reason', 'row_id', 'rule', 'state', 'text_hash', 'to_offset', 'uid'],
  ]);
  const holding = (await dumpTables(app.strapi))
    .filter(({ lines }) => /dialyse|fois par semaine/i.test(lines.join('\n')))
    .map(({ table }) => table);
  expect(holding.sort()).toEqual(['components_parts_deep', 'components_parts_line', 'papers']);
});

test('a second scan finds nothing new and changes nothing', async () => {
  const before = await papers();
  const scan = await scanNow(app);
  expect(scan).toMatchObject({ state: 'done', findings: 0, rowsFailed: 0 });
  expect(await papers()).toEqual(before);
});

test('drafts, published rows and locales are versions of their own', async () => {
  await app.strapi.documents(PAPER as never).publish({ documentId: paper, locale: 'en' });
  await app.strapi.documents(PAPER as never).update({
    ...{ documentId: paper, locale: 'en' },
    data: { title: 'Rien', summary: 'Rien' } as never,
  });
  await app.strapi.documents(PAPER as never).update({
    ...{ documentId: paper, locale: 'fr' },
    data: { title: PHRASE } as never,
  });
  await scanNow(app);
  const titles = await papers({ path: 'title' });
  expect(titles.map(({ locale, published }) => [locale, published])).toEqual([
    ['en', 1],
    ['fr', 0],
  ]);
  expect(await papers({ path: 'body', locale: 'en' })).toHaveLength(2);
  expect(await findingsOf(app, { uid: PAPER, state: 'gone' })).toEqual([
    expect.objectContaining({ path: 'summary', published: 0 }),
    expect.objectContaining({ path: 'title', published: 0 }),
  ]);
});

test('a field may hold what it is there for, and nothing else', async () => {
  const mail = 'claire.martin@example.org';
  const iban = 'FR76 3000 6000 0112 3456 7890 189';
  const { documentId } = await make(app, CARD, { mail, account: iban, notes: `${mail} ${iban}` });
  const other = await make(app, CARD, { account: `${iban} ${PHRASE}` });
  await scanNow(app);
  const found = async (id: string) =>
    (await findingsOf(app, { document_id: id })).map(({ path, category }) => [path, category]);
  expect(await found(documentId)).toEqual([
    ['notes', 'email'],
    ['notes', 'iban'],
  ]);
  expect(await found(other.documentId)).toEqual([['account', 'health']]);
});

test('names, alternative texts and captions of files', async () => {
  const file = await app.strapi.db.query('plugin::upload.file').create({
    data: {
      ...{ name: 'compte_rendu_dialyse.pdf', alternativeText: PHRASE, caption: PHRASE },
      ...{ hash: 'abcdef', ext: '.pdf', mime: 'application/pdf', size: 1, url: '/uploads/abcdef' },
      provider: 'local',
    },
  });
  const { documentId } = await make(app, CARD, { scans: [file.id] });
  await scanNow(app);
  expect(pathsOf(await findingsOf(app, { document_id: documentId }))).toEqual([
    ...['scans.0.alternativeText', 'scans.0.caption', 'scans.0.name'],
  ]);
});

test('a text of a million characters is read to its end', async () => {
  const notes = `${'Rendez-vous pris pour le contrat auto. '.repeat(26_000)}${PHRASE}`;
  const { documentId } = await make(app, CARD, { notes });
  await scanNow(app);
  const found = await findingsOf(app, { document_id: documentId, category: 'health' });
  expect(found.map(({ from_offset: start }) => Number(start))).toEqual([
    notes.lastIndexOf('dialyse'),
  ]);
});
