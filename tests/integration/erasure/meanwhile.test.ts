import { boot, type BootedApp } from '../../support/boot';
import { connect, make } from './rows';

const api = (name: string): string => `api::${name}.${name}`;
const CONTACT = api('contact');
const ROUNDS = 12;

type Made = Awaited<ReturnType<typeof make>>;

let app: BootedApp;
let projects = 0;

beforeAll(async () => {
  app = await boot();
});
afterAll(() => app.destroy());

const erasure = () => app.strapi.plugin('gdpr').service('erasure');

const start = (mode: 'anonymise' | 'delete', people: readonly Made[]): Promise<string> =>
  erasure().start({
    mode,
    subjects: people.map(({ documentId }) => ({ uid: CONTACT, documentId })),
    actor: 'test',
    reasonCode: 'retention-ended',
  });

/** Ends either way; which way is told. */
const settled = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => String((error as { message?: unknown }).message),
  );

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A word that nobody else has. */
const canary = (what: string, round: number): string => `Zq${what}${String(round)}Vx`;

/** What an editor may be doing with a person at the moment of the erasure. */
const EDITS: readonly [
  name: string,
  edit: (person: Made, project: Made, word: string) => Promise<unknown>,
][] = [
  [
    'writes the person',
    (person, _, word) =>
      app.strapi
        .documents(CONTACT as never)
        .update({ documentId: person.documentId, data: { lastName: word } as never }),
  ],
  [
    'writes the person and a component of it',
    (person, _, word) =>
      app.strapi.documents(CONTACT as never).update({
        documentId: person.documentId,
        data: { remarks: word, address: { street: word, city: 'Nantes' } } as never,
      }),
  ],
  [
    'adds a note to the person',
    (person, _, word) => make(app, api('note'), { body: word, contact: connect(person) }),
  ],
  [
    'adds a note to a project of theirs',
    (_, project, word) => make(app, api('note'), { body: word, project: connect(project) }),
  ],
  [
    'writes a project of theirs',
    (_, project, word) =>
      app.strapi
        .documents(api('project') as never)
        .update({ documentId: project.documentId, data: { leadExternalId: word } as never }),
  ],
];

describe.each(['anonymise', 'delete'] as const)('while somebody %ss a person', (mode) => {
  test.each(EDITS)(
    'an editor who %s is refused, or what was written goes too',
    async (name, edit) => {
      const outcomes: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const word = canary(`${mode}${name.replace(/\W/g, '')}`, round);
        const person = await make(app, CONTACT, { firstName: 'Ines', lastName: `Neuve${round}` });
        const project = await make(app, api('project'), {
          reference: canary('P', (projects += 1)),
          productLine: 'auto',
          contact: connect(person),
        });
        const editing = wait(round % 3).then(() => settled(edit(person, project, word)));
        const erasing = wait((round * 7) % 5).then(() => settled(start(mode, [person])));
        const [edited, erased] = await Promise.all([editing, erasing]);
        expect(erased).toBe('done');
        expect((await app.dumpDatabase()).includes(word)).toBe(false);
        outcomes.push(edited);
      }
      // whatever an editor is told is in words, never a deadlock or an error of the database
      for (const outcome of outcomes) expect(outcome).not.toMatch(/deadlock|violates|constraint/i);
    },
  );
});

test('what two people share goes with the second, although both leave at the same moment', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const word = canary('shared', round);
    const anna = await make(app, CONTACT, { firstName: 'Anna', lastName: `Une${round}` });
    const boris = await make(app, CONTACT, { firstName: 'Boris', lastName: `Deux${round}` });
    for (const name of ['household-member', 'document']) {
      await make(app, api(name), {
        ...(name === 'document'
          ? { title: word, kind: 'other' }
          : { firstName: word, relationship: 'child' }),
        contacts: connect(anna, boris),
      });
    }
    const ends = await Promise.all([
      settled(start('anonymise', [anna])),
      settled(start(round % 2 ? 'anonymise' : 'delete', [boris])),
    ]);
    expect(ends).toEqual(['done', 'done']);
    expect((await app.dumpDatabase()).includes(word)).toBe(false);
  }
});

test('two runs over the same people, one anonymising and one deleting, end with the people gone or empty', async () => {
  const people: Made[] = [];
  for (let n = 0; n < 30; n += 1)
    people.push(
      await make(app, CONTACT, { firstName: canary('both', n), lastName: `Nom${String(n)}` }),
    );
  const ends = await Promise.all([
    settled(start('anonymise', people)),
    settled(start('delete', [...people].reverse())),
  ]);
  expect(ends).toEqual(['done', 'done']);
  const dump = await app.dumpDatabase();
  people.forEach((_, n) => expect(dump).not.toContain(canary('both', n)));
});
