import { recordPath } from './record-path';

const TYPES = [
  { uid: 'api::note.note', kind: 'collectionType', isDisplayed: true },
  { uid: 'api::home.home', kind: 'singleType', isDisplayed: true },
  { uid: 'plugin::upload.file', kind: 'collectionType', isDisplayed: false },
];
const at = (uid: string, more: { locale?: string; published?: boolean } = {}) =>
  recordPath({ uid, documentId: 'abc', published: false, ...more }, TYPES);

test.each([
  [at('api::note.note'), '/content-manager/collection-types/api::note.note/abc'],
  [
    at('api::note.note', { locale: 'fr', published: true }),
    '/content-manager/collection-types/api::note.note/abc?plugins%5Bi18n%5D%5Blocale%5D=fr&status=published',
  ],
  [at('api::home.home'), '/content-manager/single-types/api::home.home'],
  [at('plugin::upload.file'), undefined],
  [at('api::gone.gone'), undefined],
])('%s', (found, expected) => {
  expect(found).toBe(expected);
});
