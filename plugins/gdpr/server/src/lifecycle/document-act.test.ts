import { currentAct, during, isStepOf, type DocumentAct, type WriteAction } from './document-act';

const UID = 'api::order.order';
const act = (action: WriteAction): DocumentAct => ({
  uid: UID,
  action,
  documentId: 'a',
  copying: false,
  held: false,
  ended: false,
});
const published = { uid: UID, documentId: 'a', published: true };
const draft = { ...published, published: false };

test.each([
  ['publish', true, false],
  ['update', true, false],
  ['create', true, false],
  ['unpublish', true, false],
  ['discardDraft', false, true],
  ['delete', false, false],
  ['clone', false, false],
] as const)('%s removes published rows: %s, drafts: %s', (action, ofPublished, ofDraft) => {
  expect(isStepOf(act(action), published)).toBe(ofPublished);
  expect(isStepOf(act(action), draft)).toBe(ofDraft);
});

test('no write under way, another document or another type: not a step', () => {
  expect(isStepOf(undefined, published)).toBe(false);
  expect(isStepOf(act('publish'), { ...published, documentId: 'b' })).toBe(false);
  expect(isStepOf(act('publish'), { ...published, uid: 'api::person.person' })).toBe(false);
});

test('an act is known while it lasts, and not to what outlives it', async () => {
  const publish = act('publish');
  let later: Promise<DocumentAct | undefined> | undefined;
  await during(publish, async () => {
    await Promise.resolve();
    expect(currentAct()).toBe(publish);
    later = new Promise((done) => setTimeout(() => done(currentAct()), 5));
  });
  expect(currentAct()).toBeUndefined();
  expect(await later).toBeUndefined();
});
