import { boot, type BootedApp } from '../../support/boot';
import { graphNodes } from './gdpr-graph';
import { makeOwned, type Made } from './owned-document';
import { traitsOf, type Knocker } from './door';

/** Boots the CRM with a super admin, a full-access API token and the second locale. */
export async function bootKnocker(): Promise<Knocker> {
  const app = await boot();
  // fetch reuses a connection that the server is just closing, when a story was silent for five seconds
  app.strapi.server.httpServer.keepAliveTimeout = 120_000;
  await ensureLocale(app, 'en');
  const token = await app.strapi
    .service('admin::api-token')
    .create({ name: 'stories', description: '', type: 'full-access', lifespan: null });
  return { app, adminToken: await app.adminToken('strapi-super-admin'), apiToken: token.accessKey };
}

/** One document of every type of the graph, each of a person of its own, published where it can be. */
export async function makeOneOfEach({ app: { strapi } }: Knocker): Promise<Made[]> {
  const made: Made[] = [];
  for (const uid of graphNodes(strapi).keys()) {
    const document = await makeOwned(strapi, uid);
    if (traitsOf(strapi, uid).draftAndPublish) {
      await strapi.documents(uid as never).publish({ documentId: document.documentId });
    }
    made.push(document);
  }
  return made;
}

async function ensureLocale({ strapi }: BootedApp, code: string): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode(code))) await locales.create({ code, name: code });
}
