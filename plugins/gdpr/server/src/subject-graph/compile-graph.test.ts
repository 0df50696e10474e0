import { relation, tagged, tinyBook } from '../tagging/tiny-models.fixture';
import { wayOf } from './collect-edges';
import { compileGraph } from './compile-graph';
import { EMAIL, NAME, owned, person, PERSON, short, to, type Models } from './tiny-graph.fixture';

/** The graph in one line an edge, so that a golden table can be read. */
function drawn(models: Models) {
  const graph = compileGraph(tinyBook(models));
  const edges = [...graph.nodes.values()].flatMap((node) =>
    node.edges.map(
      (edge) =>
        `${short(edge.child)} -> ${short(edge.owner)} ${edge.kind} ${wayOf(edge)} ${edge.onErase}`,
    ),
  );
  return {
    edges,
    order: graph.order.map((group) => group.map(short)),
    problems: graph.problems.map(({ code }) => code),
  };
}

const GOLDEN: readonly [name: string, models: Models, expected: ReturnType<typeof drawn>][] = [
  [
    'a relation declared by the child, one-way',
    { [PERSON]: person(), 'api::note.note': owned('person', { person: to(PERSON) }) },
    {
      edges: ['note -> person relation person cascade'],
      order: [['person'], ['note']],
      problems: [],
    },
  ],
  [
    'both sides declared are one edge',
    {
      [PERSON]: person({
        notes: tagged(to('api::note.note', 'oneToMany', { mappedBy: 'person' }), { edge: 'owns' }),
      }),
      'api::note.note': owned('person', {
        person: to(PERSON, 'manyToOne', { inversedBy: 'notes' }),
      }),
    },
    {
      edges: ['note -> person relation person cascade'],
      order: [['person'], ['note']],
      problems: [],
    },
  ],
  [
    'a relation declared by the owner alone, one-way',
    {
      [PERSON]: person({
        notes: tagged(to('api::note.note', 'oneToMany'), { edge: 'owns', onErase: 'detach' }),
      }),
      'api::note.note': { attributes: { body: NAME } },
    },
    {
      edges: ['note -> person relation api::person.person.notes detach'],
      order: [['person'], ['note']],
      problems: [],
    },
  ],
  [
    'an owner found inside a component, and in a dynamic zone',
    {
      [PERSON]: person(),
      'api::deal.deal': owned(['parties.person', 'blocks.person'], {
        parties: { type: 'component', component: 'deal.party', repeatable: true },
        blocks: { type: 'dynamiczone', components: ['deal.party', 'deal.text'] },
      }),
      'deal.party': { attributes: { person: to(PERSON, 'oneToOne') } },
      'deal.text': { attributes: { text: tagged('text', { personal: false }) } },
    },
    {
      edges: [
        'deal -> person relation parties.person cascade',
        'deal -> person relation blocks.person cascade',
      ],
      order: [['person'], ['deal']],
      problems: [],
    },
  ],
  [
    'an owner that owns through a component of its own',
    {
      [PERSON]: person({ file: { type: 'component', component: 'person.file' } }),
      'person.file': {
        attributes: { letters: tagged(to('api::letter.letter', 'oneToMany'), { edge: 'owns' }) },
      },
      'api::letter.letter': { attributes: { body: NAME } },
    },
    {
      edges: ['letter -> person relation api::person.person.file.letters cascade'],
      order: [['person'], ['letter']],
      problems: [],
    },
  ],
  [
    'many-to-many, and two owners',
    {
      [PERSON]: person(),
      'api::order.order': owned('person', { person: to(PERSON) }),
      'api::file.file': owned(['people', 'order'], {
        people: to(PERSON, 'manyToMany'),
        order: to('api::order.order'),
      }),
    },
    {
      edges: [
        'file -> person relation people cascade',
        'file -> order relation order cascade',
        'order -> person relation person cascade',
      ],
      order: [['person'], ['order'], ['file']],
      problems: [],
    },
  ],
  [
    'a type that owns itself',
    {
      [PERSON]: person(),
      'api::task.task': owned(['person', 'parent'], {
        person: to(PERSON),
        parent: to('api::task.task', 'manyToOne', { inversedBy: 'children' }),
        children: tagged(to('api::task.task', 'oneToMany', { mappedBy: 'parent' }), {
          edge: 'owns',
        }),
      }),
    },
    {
      edges: ['task -> person relation person cascade', 'task -> task relation parent cascade'],
      order: [['person'], ['task']],
      problems: [],
    },
  ],
  [
    'a cycle that a root enters',
    {
      [PERSON]: person(),
      'api::a.a': owned(['person', 'b'], { person: to(PERSON), b: to('api::b.b') }),
      'api::b.b': owned('c', { c: to('api::c.c') }),
      'api::c.c': owned('a', { a: to('api::a.a') }),
    },
    {
      edges: [
        'a -> person relation person cascade',
        'a -> b relation b cascade',
        'b -> c relation c cascade',
        'c -> a relation a cascade',
      ],
      order: [['person'], ['a', 'b', 'c']],
      problems: [],
    },
  ],
  [
    'a cycle that no root enters',
    {
      [PERSON]: person(),
      'api::a.a': owned('b', { b: to('api::b.b') }),
      'api::b.b': owned('a', { a: to('api::a.a') }),
    },
    {
      edges: ['a -> b relation b cascade', 'b -> a relation a cascade'],
      order: [['person'], ['a', 'b']],
      problems: ['cycle-without-root'],
    },
  ],
  [
    'polymorphic, to one: the types whose schema names it',
    {
      [PERSON]: person({ remarks: to('api::remark.remark', 'morphMany', { morphBy: 'about' }) }),
      'api::order.order': owned('person', { person: to(PERSON) }),
      'api::remark.remark': owned('about', { about: relation('morphToOne', undefined) }),
    },
    {
      edges: ['order -> person relation person cascade', 'remark -> person morph about cascade'],
      order: [['person'], ['order'], ['remark']],
      problems: [],
    },
  ],
  [
    'polymorphic, to many, named by no schema: any type of the graph',
    {
      [PERSON]: person(),
      'api::order.order': owned('person', { person: to(PERSON) }),
      'api::remark.remark': owned('about', { about: relation('morphToMany', undefined) }),
    },
    {
      edges: [
        'order -> person relation person cascade',
        'remark -> person morph about cascade',
        'remark -> order morph about cascade',
      ],
      order: [['person'], ['order'], ['remark']],
      problems: [],
    },
  ],
  [
    'polymorphic, declared by the owner',
    {
      [PERSON]: person({
        remarks: tagged(to('api::remark.remark', 'morphMany', { morphBy: 'about' }), {
          edge: 'owns',
        }),
      }),
      'api::remark.remark': {
        attributes: { about: relation('morphToOne', undefined), body: NAME },
      },
    },
    {
      edges: ['remark -> person morph about cascade'],
      order: [['person'], ['remark']],
      problems: [],
    },
  ],
  [
    'two columns that name any type of the graph',
    {
      [PERSON]: person(),
      'api::order.order': owned('person', { person: to(PERSON) }),
      'api::log.log': owned(
        { type: 'model', id: 'record', types: { customer: PERSON } },
        {
          model: tagged('string', { personal: false }),
          record: tagged('integer', { personal: false }),
        },
      ),
    },
    {
      edges: [
        'log -> person columns model + record cascade',
        'log -> order columns model + record cascade',
        'order -> person relation person cascade',
      ],
      order: [['person'], ['order'], ['log']],
      problems: [],
    },
  ],
  [
    'equal values, of every root that has the attribute',
    {
      [PERSON]: person({ email: EMAIL }),
      'api::lead.lead': person({ email: EMAIL }),
      'api::club.club': person(),
      'api::mail.mail': owned({ match: { recipient: 'email' } }, { recipient: EMAIL }),
    },
    {
      edges: [
        'mail -> person match recipient = email cascade',
        'mail -> lead match recipient = email cascade',
      ],
      order: [['club'], ['lead'], ['person'], ['mail']],
      problems: [],
    },
  ],
  [
    'equal values, of one type',
    {
      [PERSON]: person({ email: EMAIL }),
      'api::lead.lead': person({ email: EMAIL }),
      'api::mail.mail': owned(
        { match: { recipient: 'email' }, of: 'api::lead.lead' },
        { recipient: EMAIL },
      ),
    },
    {
      edges: ['mail -> lead match recipient = email cascade'],
      order: [['lead'], ['person'], ['mail']],
      problems: [],
    },
  ],
  [
    'nothing tagged, nothing owned',
    { 'api::page.page': { attributes: { title: { type: 'string' } } } },
    { edges: [], order: [], problems: [] },
  ],
];

test.each(GOLDEN)('%s', (_name, models, expected) => {
  expect(drawn(models)).toEqual(expected);
});
