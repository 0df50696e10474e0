import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tinyBook } from '../tagging/tiny-models.fixture';
import { compileGraph } from './compile-graph';
import { explain } from './explain';
import { explainText } from './explain-text';
import { EXPLAINED } from './golden/explained.fixture';

const book = tinyBook(EXPLAINED);
const graph = compileGraph(book);
const source = { book, graph, problems: [...book.problems, ...graph.problems] };

const golden = (name: string): string => readFileSync(join(__dirname, 'golden', name), 'utf8');
const plan = (uid: string) => {
  const explanation = explain(source, uid);
  if (!explanation) throw new Error(`no explanation of ${uid}`);
  return explanation;
};

describe.each(['person', 'order', 'a', 'log', 'mail', 'remark', 'file', 'shop'])('%s', (name) => {
  test.each(['en', 'fr'] as const)('in words (%s)', (locale) => {
    expect(explainText(plan(`api::${name}.${name}`), locale)).toBe(golden(`${name}.${locale}.txt`));
  });

  test('in data', () => {
    expect(plan(`api::${name}.${name}`)).toEqual(JSON.parse(golden(`${name}.json`)));
  });
});

test('a type that nobody tracks has no plan', () => {
  expect(explain(source, 'admin::user')).toBeUndefined();
});
