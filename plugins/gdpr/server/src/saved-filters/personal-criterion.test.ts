import type { Criterion } from '../selection';
import type { ResolvedField } from '../tagging';
import { personalCriterion } from './personal-criterion';

const tag = (status: ResolvedField['status'], identifier = false): ResolvedField => ({
  ...{ holder: 'x', attribute: 'x', type: 'string', status, sensitivity: 'ordinary' },
  ...{ purposes: [], origin: 'provided', access: 'include', identifier, forbidden: false },
  erase: { strategy: 'blank' },
});
const TAGS: Readonly<Record<string, ResolvedField>> = {
  name: tag('personal'),
  number: tag('personal', true),
  reference: tag('notPersonal'),
  remark: tag('unclassified'),
};
const known = {
  field: (_uid: string, attribute: string) => TAGS[attribute],
  isPersonal: (uid: string) => uid === 'person',
};
const criterion = (attribute: string, type: string, presence = false): Criterion => ({
  steps: [{ uid: 'person', attribute }],
  type,
  presence,
});

test.each([
  ['name', 'string', 'person.name'],
  ['name', 'email', 'person.name'],
  ['name', 'biginteger', 'person.name'],
  ['number', 'integer', 'person.number'],
  ['remark', 'text', 'person.remark'],
  ['untracked', 'string', 'person.untracked'],
  ['id', 'id', 'person.id'],
  ['documentId', 'documentId', 'person.documentId'],
  ['name', 'enumeration', undefined],
  ['name', 'date', undefined],
  ['name', 'integer', undefined],
  ['reference', 'string', undefined],
  ['locale', 'string', undefined],
])('%s, a %s: %s', (attribute, type, expected) =>
  expect(personalCriterion([criterion(attribute, type)], known)).toBe(expected),
);

test('whether there is a value says nothing of it; a record of nobody may be named', () => {
  expect(personalCriterion([criterion('name', 'string', true)], known)).toBeUndefined();
  const supplier = { ...criterion('id', 'id'), steps: [{ uid: 'supplier', attribute: 'id' }] };
  expect(personalCriterion([supplier], known)).toBeUndefined();
});
