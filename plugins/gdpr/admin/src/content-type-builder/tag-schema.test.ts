import * as yup from 'yup';

import { fieldTagForm, mistakesOf, typeTagForm } from './tag-schema';

/** The shape in which the Content-Type Builder wraps a plugin's validator. */
const asInBuilder = (gdpr: yup.AnySchema) =>
  yup.object().shape({ pluginOptions: yup.object().shape({ gdpr }) });

test.each([
  {},
  { pluginOptions: {} },
  { pluginOptions: { gdpr: null } },
  { pluginOptions: { gdpr: {} } },
])('an attribute or a type without tag may be saved: %j', (form) => {
  expect(() => asInBuilder(fieldTagForm).validateSync(form)).not.toThrow();
  expect(() => asInBuilder(typeTagForm).validateSync(form)).not.toThrow();
});

test('a mistake is found at its path', () => {
  const form = { pluginOptions: { gdpr: { personal: true } } };
  expect(() => asInBuilder(fieldTagForm).validateSync(form)).toThrow('gdpr.form.error.category');
});

describe('a field', () => {
  test.each([
    undefined,
    null,
    {},
    { personal: false },
    { category: 'user.contact.email' },
    { category: null, note: null },
    { category: 'user.contact.email', erase: 'blank' },
    { category: 'user.contact.email', erase: { strategy: 'blank', to: null, bands: null } },
    {
      category: 'user.demographic.date_of_birth',
      erase: { strategy: 'band', bands: 'age', into: 'ageBand' },
    },
    {
      category: 'user.demographic.date_of_birth',
      erase: { strategy: 'band', bands: [{ label: '< 18', below: 18 }] },
    },
    {
      category: 'user.contact.address.postal_code',
      erase: { strategy: 'truncate', to: 'departement' },
    },
    { category: 'user.name', erase: { strategy: 'truncate', to: 1 } },
  ])('%j may be saved', (tag) => {
    expect(mistakesOf(fieldTagForm, tag)).toEqual({});
  });

  test.each([
    [{ personal: true }, 'category', 'gdpr.form.error.category'],
    [{ category: 'user.contact.emial' }, 'category', 'gdpr.form.error.category.unknown'],
    [{ category: 'system.operations' }, 'category', 'gdpr.form.error.category.unknown'],
    [
      { category: 'user.name', erase: { strategy: 'band' } },
      'erase.bands',
      'gdpr.form.error.bands',
    ],
    [
      { category: 'user.name', erase: { strategy: 'band', bands: [] } },
      'erase.bands',
      'gdpr.form.error.bands',
    ],
    [
      { category: 'user.name', erase: { strategy: 'band', bands: [{ label: '' }] } },
      'erase.bands',
      'gdpr.form.error.bands',
    ],
    [{ category: 'user.name', erase: { strategy: 'truncate' } }, 'erase.to', 'gdpr.form.error.to'],
    [
      { category: 'user.name', erase: { strategy: 'truncate', to: 0 } },
      'erase.to',
      'gdpr.form.error.to',
    ],
    [
      { category: 'user.name', erase: { strategy: 'mask', visible: 9 } },
      'erase.visible',
      'gdpr.form.error.visible',
    ],
    [{ category: 'user.name', note: 'x'.repeat(501) }, 'note', 'gdpr.form.error.note'],
  ])('%j is refused at %s', (tag, path, key) => {
    expect(mistakesOf(fieldTagForm, tag)).toEqual({ [path]: key });
  });
});

describe('a type', () => {
  test.each([
    undefined,
    { subject: 'root' },
    { personal: false },
    { subject: { ownedBy: 'person' } },
    {
      subject: {
        ownedBy: ['person', { match: { recipient: 'email' } }, { type: 'model', id: 'record' }],
      },
    },
  ])('%j may be saved', (tag) => {
    expect(mistakesOf(typeTagForm, tag)).toEqual({});
  });

  test.each([
    [{ subject: { ownedBy: [] } }, 'gdpr.form.error.owners'],
    [{ subject: { ownedBy: [{ match: { recipient: '' } }] } }, 'gdpr.form.error.owner'],
    [{ subject: { ownedBy: [{ match: {} }] } }, 'gdpr.form.error.owner'],
    [{ subject: { ownedBy: ['person', { type: 'model', id: '' }] } }, 'gdpr.form.error.owner'],
  ])('%j is refused', (tag, key) => {
    expect(mistakesOf(typeTagForm, tag)).toEqual({ subject: key });
  });
});
