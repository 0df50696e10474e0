import { enumerationWords } from './enumeration-words';
import type { TypeLayout } from './layout';

const layout = (uid: TypeLayout['uid'], word: string): TypeLayout => ({
  uid,
  edit: [],
  labels: {},
  values: { stage: { won: word } },
});

test('every value of the CRM has one word', () => {
  expect(enumerationWords()).toMatchObject({ won: 'Gagné', auto: 'Auto', csp7: '7 Retraités' });
});

test('two words for one value are refused: Strapi could show only one of them', () => {
  const layouts = [layout('api::quote.quote', 'Gagné'), layout('api::task.task', 'Gagnée')];
  expect(() => enumerationWords(layouts)).toThrow('api::task.task: "won"');
});
