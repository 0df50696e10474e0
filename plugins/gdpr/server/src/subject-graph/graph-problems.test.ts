import { relation, tagged, tinyBook } from '../tagging/tiny-models.fixture';
import { compileGraph } from './compile-graph';
import { EMAIL, NAME, owned, person, PERSON, short, to, type Models } from './tiny-graph.fixture';

const note = (ownedBy: unknown, attributes: Record<string, object> = {}): Models => ({
  [PERSON]: person({ email: EMAIL }),
  'api::shop.shop': { attributes: { title: tagged('string', { personal: false }) } },
  'api::note.note': owned(ownedBy, {
    body: tagged('text', { personal: false }),
    who: to(PERSON),
    shop: to('api::shop.shop'),
    ...attributes,
  }),
});

const REFUSED: readonly [code: string, where: string, models: Models, words: string][] = [
  ['owner-path-nowhere', 'note', note('whoo'), 'did you mean "who"?'],
  ['owner-path-nowhere', 'note', note('parties.who'), '"parties.who", which leads nowhere'],
  ['owner-path-not-relation', 'note.body', note('body'), 'which is a text, not a relation'],
  ['owner-not-subject', 'note.shop', note('shop'), 'api::shop.shop: no subject'],
  [
    'owner-path-inverse-morph',
    'note.things',
    note('things', { things: to(PERSON, 'morphMany', { morphBy: 'x' }) }),
    'inverse side',
  ],
  [
    'owner-column-missing',
    'note',
    note({ type: 'modle', id: 'body' }, { model: tagged('string', { personal: false }) }),
    'did you mean "model"?',
  ],
  ['owner-column-missing', 'note', note({ type: 'body', id: 'who' }), 'a relation'],
  [
    'owner-not-subject',
    'note',
    note({ type: 'body', id: 'body', types: { shop: 'api::shop.shop' } }),
    'maps "shop"',
  ],
  [
    'match-attribute-missing',
    'note',
    note({ match: { to: 'email' } }),
    '"to", which api::note.note does not have',
  ],
  ['match-attribute-missing', 'note', note({ match: { body: 'mail' } }), 'which no root has'],
  [
    'match-attribute-missing',
    'note',
    note({ match: { body: 'mail' }, of: PERSON }),
    'did you mean "email"?',
  ],
  ['match-ambiguous', 'note', note({ match: { body: 'name' } }), 'identifies nobody'],
  [
    'owner-not-subject',
    'note',
    note({ match: { body: 'email' }, of: 'api::persn.person' }),
    `did you mean "${PERSON}"?`,
  ],
  [
    'unreached-type',
    'line',
    {
      'api::order.order': owned('line', { line: to('api::other.other') }),
      'api::other.other': { tag: {}, attributes: {} },
      'api::line.line': owned('order', { order: to('api::order.order') }),
    },
    'which no root owns',
  ],
  [
    'unreachable-personal-field',
    'shop.owner',
    { [PERSON]: person(), 'api::shop.shop': { attributes: { owner: NAME } } },
    'no erasure would reach it',
  ],
  [
    'unreachable-personal-field',
    'shop.place',
    {
      'api::shop.shop': { attributes: { place: { type: 'component', component: 'a.place' } } },
      'a.place': { attributes: { street: NAME } },
    },
    'no erasure would reach it',
  ],
  [
    'root-also-owned',
    'lead',
    {
      [PERSON]: person({ leads: tagged(to('api::lead.lead', 'oneToMany'), { edge: 'owns' }) }),
      'api::lead.lead': person(),
    },
    'owned by api::person.person through "api::person.person.leads"',
  ],
  [
    'owner-not-subject',
    'shop.notes',
    {
      'api::shop.shop': {
        attributes: { notes: tagged(to('api::note.note', 'oneToMany'), { edge: 'owns' }) },
      },
      'api::note.note': { attributes: {} },
    },
    'no subject',
  ],
  [
    'owns-anything',
    'person.things',
    { [PERSON]: person({ things: tagged(relation('morphToMany', undefined), { edge: 'owns' }) }) },
    'may lead to any type',
  ],
  [
    'contradiction',
    'note',
    {
      [PERSON]: person({
        notes: tagged(to('api::note.note', 'oneToMany', { mappedBy: 'who' }), {
          edge: 'owns',
          onErase: 'keep',
        }),
      }),
      'api::note.note': owned('who', {
        who: tagged(to(PERSON, 'manyToOne', { inversedBy: 'notes' }), { onErase: 'detach' }),
      }),
    },
    'different "onErase"',
  ],
  [
    'both-sides-owned',
    'a.b',
    {
      [PERSON]: person(),
      'api::a.a': owned(['person', 'b'], {
        person: to(PERSON),
        b: to('api::b.b', 'manyToOne', { inversedBy: 'as' }),
      }),
      'api::b.b': owned('as', { as: to('api::a.a', 'oneToMany', { mappedBy: 'b' }) }),
    },
    'each side says it is owned',
  ],
];

test.each(REFUSED)('%s at %s is refused by name', (...[code, where, models, words]) => {
  const problems = compileGraph(tinyBook(models)).problems.filter(
    (problem) => problem.code === code,
  );
  expect(
    problems.map(({ uid, attribute }) => [short(uid), attribute].filter(Boolean).join('.')),
  ).toContain(where);
  expect(problems.map(({ message, remedy }) => `${message} ${remedy}`).join()).toContain(words);
  expect(problems.every(({ file }) => file?.endsWith('/schema.json'))).toBe(true);
});

test('a component kept as it is makes no field unreachable', () => {
  const models: Models = {
    'api::shop.shop': {
      attributes: {
        place: tagged(
          { type: 'component', component: 'a.place' },
          { personal: false, erase: 'keep' },
        ),
      },
    },
    'a.place': { attributes: { street: NAME } },
  };
  expect(compileGraph(tinyBook(models)).problems).toEqual([]);
});

test('relations settled by an edge, by ownedBy or by their other side need no tag', () => {
  const book = tinyBook({
    [PERSON]: person({
      notes: to('api::note.note', 'oneToMany', { mappedBy: 'who' }),
      staff: to('admin::user'),
      x: tagged(to('admin::user'), { edge: 'ignore' }),
    }),
    'api::note.note': owned('who', { who: to(PERSON, 'manyToOne', { inversedBy: 'notes' }) }),
  });
  expect(book.problems.map(({ code, attribute }) => [code, attribute])).toEqual([
    ['unclassified', 'staff'],
  ]);
});
