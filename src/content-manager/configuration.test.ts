import { isUntouched, withLayout, type Configuration } from './configuration';
import type { TypeLayout } from './layout';

const stored = (): Configuration => ({
  settings: { mainField: 'id', pageSize: 10, bulkable: true },
  metadatas: {
    id: { edit: {}, list: { label: 'id' } },
    lastName: { edit: { label: 'lastName', editable: true }, list: { label: 'lastName' } },
    contact: { edit: { label: 'contact', mainField: 'id' }, list: { label: 'contact' } },
  },
  layouts: { list: ['id'], edit: [[{ name: 'lastName', size: 6 }]] },
});

const layout: TypeLayout = {
  uid: 'api::beneficiary.beneficiary',
  main: 'lastName',
  sort: 'lastName:ASC',
  list: ['lastName', 'contact'],
  edit: ['lastName:8 contact:4'],
  derived: ['lastName'],
  labels: { lastName: 'Nom', contact: 'Contact' },
};

const mainFieldOf = (name: string) => (name === 'contact' ? 'fullName' : undefined);
const applied = withLayout(stored(), layout, mainFieldOf);
const copy = () => JSON.parse(JSON.stringify(applied)) as Configuration;

test('words, main fields, columns and form are written', () => {
  expect(applied).toEqual({
    settings: {
      mainField: 'lastName',
      defaultSortBy: 'lastName',
      defaultSortOrder: 'ASC',
      pageSize: 20,
      bulkable: true,
    },
    metadatas: {
      id: { edit: {}, list: { label: 'Id' } },
      lastName: {
        edit: { label: 'Nom', editable: false, description: 'Rempli à l’anonymisation.' },
        list: { label: 'Nom' },
      },
      contact: {
        edit: { label: 'Contact', mainField: 'fullName', editable: true },
        list: { label: 'Contact' },
      },
    },
    layouts: {
      list: ['lastName', 'contact'],
      edit: [
        [
          { name: 'lastName', size: 8 },
          { name: 'contact', size: 4 },
        ],
      ],
    },
  });
});

test('applying twice changes nothing', () => {
  expect(withLayout(applied, layout, mainFieldOf)).toEqual(applied);
});

test('an attribute that Strapi adds is not a person’s edit', () => {
  const grown = copy();
  grown.layouts.edit.push([{ name: 'added', size: 6 }]);
  grown.metadatas.added = { edit: { label: 'added' }, list: { label: 'added' } };
  expect(isUntouched(grown, applied)).toBe(true);
});

test.each<[string, (edited: Configuration) => void]>([
  ['a label', (edited) => (edited.metadatas.lastName = { edit: { label: 'N' }, list: {} })],
  ['a column', (edited) => edited.layouts.list.push('id')],
  ['a setting', (edited) => (edited.settings.pageSize = 50)],
  ['the form', (edited) => edited.layouts.edit.unshift([])],
])('%s changed by a person is left to that person', (_what, edit) => {
  const edited = copy();
  edit(edited);
  expect(isUntouched(edited, applied)).toBe(false);
});
