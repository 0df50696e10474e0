import type { FieldTag } from '../../../shared/contracts/tags';
import {
  eraseOf,
  fieldKind,
  ownersOf,
  relationKind,
  typeKind,
  withCategory,
  withFieldKind,
  withKey,
  withRelationKind,
  withTypeKind,
} from './tag-edit';

describe('one key of a tag', () => {
  test('is set beside the others', () => {
    expect(withKey<FieldTag, 'note'>({ category: 'user.name', note: 'n' }, 'note', 'm')).toEqual({
      category: 'user.name',
      note: 'm',
    });
  });
  test.each([undefined, null, ''])('cleared to %p leaves no trace', (value) => {
    expect(withKey<FieldTag, 'note'>({ category: 'user.name', note: 'n' }, 'note', value)).toEqual({
      category: 'user.name',
    });
  });
  test('cleared last leaves no tag', () => {
    expect(withKey({ note: 'n' }, 'note', '')).toBeUndefined();
  });
  test('drops the nulls that an earlier edit left', () => {
    expect(withKey<FieldTag, 'note'>({ note: null, category: 'user' }, 'note', 'n')).toEqual({
      category: 'user',
      note: 'n',
    });
  });
});

describe('a field', () => {
  test.each([
    [undefined, undefined],
    [null, undefined],
    [{}, undefined],
    [{ category: null }, undefined],
    [{ category: 'user.name' }, 'personal'],
    [{ personal: true }, 'personal'],
    [{ personal: false }, 'notPersonal'],
  ] as const)('%j reads as %s', (tag, kind) => {
    expect(fieldKind(tag)).toBe(kind);
  });

  test('said not personal forgets its category, keeps its note', () => {
    const tag = { category: 'user.name', erase: 'blank', note: 'why' } as const;
    expect(withFieldKind(tag, 'notPersonal')).toEqual({ personal: false, note: 'why' });
  });
  test('said personal waits for a category, which then says it alone', () => {
    const waiting = withFieldKind(undefined, 'personal');
    expect(waiting).toEqual({ personal: true });
    expect(withCategory(waiting, 'user.name')).toEqual({ category: 'user.name' });
    expect(withCategory({ category: 'user.name' }, undefined)).toEqual({ personal: true });
  });
  test('unsaid again has no tag', () => {
    expect(withFieldKind({ personal: false }, undefined)).toBeUndefined();
  });
  test.each([
    ['blank', { strategy: 'blank' }],
    [
      { strategy: 'mask', visible: 2 },
      { strategy: 'mask', visible: 2 },
    ],
    [null, undefined],
  ] as const)('erase %j reads as %j', (erase, read) => {
    expect(eraseOf({ erase })).toEqual(read);
  });
});

describe('a relation', () => {
  test.each([
    [undefined, undefined],
    [{ edge: 'owns' }, 'owns'],
    [{ edge: null, personal: false }, 'notPersonal'],
  ] as const)('%j reads as %s', (tag, kind) => {
    expect(relationKind(tag)).toBe(kind);
  });
  test('that owns nothing any more forgets what happened along it', () => {
    const tag = { edge: 'owns', onErase: 'cascade', note: 'n' } as const;
    expect(withRelationKind(tag, 'ownedBy')).toEqual({
      edge: 'ownedBy',
      onErase: 'cascade',
      note: 'n',
    });
    expect(withRelationKind(tag, 'ignore')).toEqual({ edge: 'ignore', note: 'n' });
    expect(withRelationKind(tag, 'notPersonal')).toEqual({ personal: false, note: 'n' });
    expect(withRelationKind({ edge: 'owns' }, undefined)).toBeUndefined();
  });
});

describe('a type', () => {
  test.each([
    [undefined, undefined],
    [{ subject: 'root' }, 'root'],
    [{ subject: { ownedBy: ['person'] } }, 'owned'],
    [{ subject: { ownedBy: 'person' } }, 'owned'],
    [{ personal: false }, 'none'],
    [{ subject: null }, undefined],
  ] as const)('%j reads as %s', (tag, kind) => {
    expect(typeKind(tag as never)).toBe(kind);
  });
  test('one owner or several read as a list', () => {
    expect(ownersOf({ subject: { ownedBy: 'person' } })).toEqual(['person']);
    expect(ownersOf({ subject: { ownedBy: ['a', { match: { to: 'email' } }] } })).toEqual([
      'a',
      { match: { to: 'email' } },
    ]);
    expect(ownersOf({ subject: 'root' })).toEqual([]);
  });
  test('made owned keeps the owners it had and what happens to its rows', () => {
    const tag = { subject: { ownedBy: ['person'] }, onErase: 'delete' } as const;
    expect(withTypeKind(tag as never, 'owned')).toEqual({
      subject: { ownedBy: ['person'] },
      onErase: 'delete',
    });
    expect(withTypeKind(undefined, 'owned')).toEqual({ subject: { ownedBy: [] } });
  });
  test('said without personal data forgets its owners', () => {
    expect(
      withTypeKind({ subject: { ownedBy: ['person'] }, onErase: 'delete' } as never, 'none'),
    ).toEqual({ personal: false });
  });
});
