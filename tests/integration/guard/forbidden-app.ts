import { bootSmallApp, type SmallApp } from '../factory/small-app';

export const PERSON = 'api::person.person';
export const LINE = 'parts.line';
export const HOME = 'parts.home';

const forbidden = (rule: boolean | object = true): object => ({
  pluginOptions: { gdpr: { category: 'user.name', forbidden: rule } },
});

/** An application that forbids a field of every shape: columns, JSON, links, files, in components of all kinds. */
export const bootForbiddenApp = (): Promise<SmallApp> =>
  bootSmallApp({
    person: {
      options: { draftAndPublish: true },
      attributes: {
        name: { type: 'string' },
        kind: { type: 'enumeration', enum: ['open', 'closed'] },
        secret: { type: 'string', ...forbidden({ unless: { kind: ['open'] } }) },
        flag: { type: 'boolean', ...forbidden() },
        list: { type: 'json', ...forbidden() },
        home: { type: 'component', component: HOME },
        lines: { type: 'component', component: LINE, repeatable: true },
        zone: { type: 'dynamiczone', components: [LINE, HOME] },
        pets: { type: 'relation', relation: 'manyToMany', target: 'api::pet.pet', ...forbidden() },
        photo: { type: 'media', multiple: false, ...forbidden() },
        past: { type: 'component', component: LINE, ...forbidden() },
      },
    },
    pet: { attributes: { name: { type: 'string' } } },
    [LINE]: { attributes: { text: { type: 'string' }, hidden: { type: 'text', ...forbidden() } } },
    [HOME]: {
      attributes: {
        line: { type: 'component', component: LINE },
        limit: { type: 'integer' },
        level: { type: 'integer', ...forbidden({ unless: { limit: [3], furnished: [true] } }) },
        furnished: { type: 'boolean' },
      },
    },
  });

/** The plugin's service of forbidden fields. */
export const forbiddenOf = ({ strapi }: Pick<SmallApp, 'strapi'>) =>
  strapi.plugin('gdpr').service('forbidden');

const FIELDS = {
  [PERSON]: ['secret', 'flag', 'list', 'pets', 'photo', 'past'],
  [LINE]: ['hidden'],
  [HOME]: ['level'],
};

/** Does what would be refused, under exceptions that are gone afterwards: as it was before the rule. */
export async function asBefore<T>(app: SmallApp, work: () => Promise<T>): Promise<T> {
  const act = { by: 1, at: new Date() };
  const ids: string[] = [];
  for (const [uid, attributes] of Object.entries(FIELDS))
    for (const attribute of attributes) {
      const wish = { uid, attribute, ground: 'f', motive: 'Avant la règle' };
      ids.push(await forbiddenOf(app).grant(wish, act));
    }
  try {
    return await work();
  } finally {
    for (const id of ids) await forbiddenOf(app).revoke(id, act);
  }
}

/** A person's document as it was before the rule. */
export const makePerson = (
  app: SmallApp,
  data: object,
  publish = false,
): Promise<{ readonly documentId: string; readonly id: number }> =>
  asBefore(app, async () => {
    const documents = app.strapi.documents(PERSON);
    const made = await documents.create({ data: data as never });
    if (publish) await documents.publish({ documentId: made.documentId } as never);
    return { documentId: made.documentId, id: Number(made.id) };
  });
