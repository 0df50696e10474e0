import type { Answer } from '../../support/http';
import { PAGE, SHEET, type GuardedApp } from './guarded-app';
import type { Data } from './places';

/** A document that doors write to. */
export interface Target {
  readonly uid: string;
  readonly documentId: string;
  readonly id: number;
}

/** One way to bring data into a document, new or old. */
export interface WriteDoor {
  readonly name: string;
  /** writes to what is there, so that a stored value counts */
  readonly updates: boolean;
  readonly applies: (uid: string) => boolean;
  readonly knock: (app: GuardedApp, target: Target, data: Data) => Promise<unknown>;
}

type Documents = Record<
  'create' | 'update' | 'publish' | 'discardDraft' | 'clone',
  (params: object) => Promise<{ documentId: string; id: number }>
>;

export const documents = ({ strapi }: GuardedApp, uid: string) =>
  strapi.documents(uid as never) as never as Documents;
const plural = (uid: string) => `/api/${uid.split('.')[1]}s`;
const manager = (uid: string) => `/content-manager/collection-types/${uid}`;
const always = () => true;
const withDrafts = (uid: string) => uid === SHEET;
/* eslint-disable @typescript-eslint/no-deprecated -- hosts still use it, so it is a door */
const entityService = ({ strapi }: GuardedApp) =>
  strapi.entityService as never as Record<
    'create' | 'update',
    (uid: string, ...rest: unknown[]) => Promise<unknown>
  >;
/* eslint-enable @typescript-eslint/no-deprecated */

/** Throws what the server answered, as the Document Service would have. */
export async function thrown(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  if (answer.status < 300) return answer;
  const { message, details } = answer.body?.error ?? {};
  throw Object.assign(new Error(String(message)), { details, status: answer.status });
}

const rest = (app: GuardedApp, path: string, sent: { method: string; json: unknown }) =>
  thrown(app.ask(path, { ...sent, token: app.apiToken }));
export const manage = (app: GuardedApp, path: string, sent: { method?: string; json: unknown }) =>
  thrown(app.ask(path, { ...sent, token: app.adminToken }));

/** Every way to create or change a document with all its components. */
export const WRITE_DOORS: readonly WriteDoor[] = [
  {
    name: 'documents.create',
    ...{ updates: false, applies: always },
    knock: (app, { uid }, data) => documents(app, uid).create({ data }),
  },
  {
    name: "documents.create with status 'published'",
    ...{ updates: false, applies: withDrafts },
    knock: (app, { uid }, data) => documents(app, uid).create({ data, status: 'published' }),
  },
  {
    name: 'documents.update',
    ...{ updates: true, applies: always },
    knock: (app, { uid, documentId }, data) => documents(app, uid).update({ documentId, data }),
  },
  {
    name: "documents.update with status 'published'",
    ...{ updates: true, applies: withDrafts },
    knock: (app, { uid, documentId }, data) =>
      documents(app, uid).update({ documentId, data, status: 'published' }),
  },
  {
    name: 'documents.clone with data',
    ...{ updates: false, applies: always },
    knock: (app, { uid, documentId }, data) => documents(app, uid).clone({ documentId, data }),
  },
  {
    name: 'entityService.create',
    ...{ updates: false, applies: always },
    knock: (app, { uid }, data) => entityService(app).create(uid, { data }),
  },
  {
    name: 'entityService.update',
    ...{ updates: true, applies: always },
    knock: (app, { uid, id }, data) => entityService(app).update(uid, id, { data }),
  },
  {
    name: 'POST of the content API',
    ...{ updates: false, applies: always },
    knock: (app, { uid }, data) => rest(app, plural(uid), { method: 'POST', json: { data } }),
  },
  {
    name: 'PUT of the content API',
    ...{ updates: true, applies: always },
    knock: (app, { uid, documentId }, data) =>
      rest(app, `${plural(uid)}/${documentId}`, { method: 'PUT', json: { data } }),
  },
  {
    name: 'POST of the content manager',
    ...{ updates: false, applies: always },
    knock: (app, { uid }, data) => manage(app, manager(uid), { json: data }),
  },
  {
    name: 'PUT of the content manager',
    ...{ updates: true, applies: always },
    knock: (app, { uid, documentId }, data) =>
      manage(app, `${manager(uid)}/${documentId}`, { method: 'PUT', json: data }),
  },
  {
    name: 'publish with data of the content manager',
    ...{ updates: true, applies: withDrafts },
    knock: (app, { uid, documentId }, data) =>
      manage(app, `${manager(uid)}/${documentId}/actions/publish`, { json: data }),
  },
  {
    name: 'publish at once of the content manager',
    ...{ updates: false, applies: withDrafts },
    knock: (app, { uid }, data) => manage(app, `${manager(uid)}/actions/publish`, { json: data }),
  },
  {
    name: 'clone of the content manager',
    ...{ updates: false, applies: always },
    knock: (app, { uid, documentId }, data) =>
      manage(app, `${manager(uid)}/clone/${documentId}`, { json: data }),
  },
];

/** One way to copy what is stored. */
export interface CopyDoor {
  readonly name: string;
  readonly applies: (uid: string) => boolean;
  /** which version is copied */
  readonly from: 'draft' | 'published';
  readonly knock: (app: GuardedApp, target: Target) => Promise<unknown>;
}

const draft = { from: 'draft', applies: withDrafts } as const;

/** Every way to copy it: what came in by SQL, or before there was a rule, must not spread. */
export const COPY_DOORS: readonly CopyDoor[] = [
  {
    name: 'documents.publish',
    ...draft,
    knock: (app, { uid, documentId }) => documents(app, uid).publish({ documentId }),
  },
  {
    name: "documents.update with status 'published' of nothing",
    ...draft,
    knock: (app, { uid, documentId }) =>
      documents(app, uid).update({ documentId, data: {}, status: 'published' }),
  },
  {
    name: 'documents.discardDraft',
    ...{ from: 'published', applies: withDrafts },
    knock: (app, { uid, documentId }) => documents(app, uid).discardDraft({ documentId }),
  },
  {
    name: 'documents.clone',
    ...{ from: 'draft', applies: always },
    knock: (app, { uid, documentId }) => documents(app, uid).clone({ documentId, data: {} }),
  },
  {
    name: 'bulk publish of the content manager',
    ...draft,
    knock: (app, { uid, documentId }) =>
      manage(app, `${manager(uid)}/actions/bulkPublish`, { json: { documentIds: [documentId] } }),
  },
  {
    name: 'discard of the content manager',
    ...{ from: 'published', applies: withDrafts },
    knock: (app, { uid, documentId }) =>
      manage(app, `${manager(uid)}/${documentId}/actions/discard`, { json: {} }),
  },
  {
    name: 'clone of the content manager',
    ...{ from: 'draft', applies: always },
    knock: (app, { uid, documentId }) =>
      manage(app, `${manager(uid)}/clone/${documentId}`, { json: {} }),
  },
];

export const TYPES = [SHEET, PAGE] as const;
