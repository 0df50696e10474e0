import { compilerFor } from '../../kernel/sql/memory-sql.fixture';
import { columnFor, CONTEXT } from './columns.fixture';
import { REDACTED as R } from './redact';
import { redactText } from './redact-text';

const sql = compilerFor('sqlite');
const redacted = (
  type: string,
  value: unknown,
  identifiers: readonly string[] = ['Hélène', 'List'],
) =>
  redactText.compute(value, columnFor(sql, { type, erase: { strategy: 'redactText' } }), {
    ...CONTEXT,
    identifiers,
  });

test('goes through JSON to every text, key and number', () => {
  const payload = {
    name: 'Hélène',
    nested: [{ note: 'of Hélène' }, ['06 12 34 56 78', null, true]],
    phone: 612345678,
    age: 42,
    'file of Hélène': 1,
  };
  expect(redacted('json', payload)).toEqual({
    name: R,
    nested: [{ note: `of ${R}` }, [R, null, true]],
    phone: R,
    age: 42,
    [`file of ${R}`]: 1,
  });
});

test('leaves the structure of blocks to the editor, whoever is called List', () => {
  const blocks = [
    {
      type: 'list',
      format: 'unordered',
      children: [
        { type: 'list-item', children: [{ type: 'text', text: 'List of Hélène', bold: true }] },
      ],
    },
    { type: 'heading', level: 2, children: [{ type: 'text', text: 'nothing' }] },
    { type: 'link', url: 'mailto:helene@example.org', children: [] },
  ];
  expect(redacted('blocks', blocks)).toEqual([
    {
      type: 'list',
      format: 'unordered',
      children: [
        { type: 'list-item', children: [{ type: 'text', text: `${R} of ${R}`, bold: true }] },
      ],
    },
    { type: 'heading', level: 2, children: [{ type: 'text', text: 'nothing' }] },
    { type: 'link', url: `mailto:${R}`, children: [] },
  ]);
});

test('does not touch what it was given', () => {
  const payload = { list: ['Hélène'] };
  redacted('json', payload);
  expect(payload).toEqual({ list: ['Hélène'] });
});

test('a hostile key stays a key', () => {
  const payload = JSON.parse('{"__proto__": {"note": "Hélène"}}') as unknown;
  expect(JSON.stringify(redacted('json', payload))).toBe(`{"__proto__":{"note":"${R}"}}`);
});

test.each([null, undefined, true, 0, ''])('%p is no text', (value) => {
  expect(redacted('json', value)).toBe(value);
});
