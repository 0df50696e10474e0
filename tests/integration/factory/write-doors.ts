import type { UID } from '@strapi/strapi';

import {
  SCALARS,
  always,
  withDrafts,
  withLocales,
  withComponents,
  withRoutes,
  onlyUsers,
  documents,
  query,
  fresh,
  rowId,
  manager,
  plural,
  rest,
  admin,
  uniqueData,
  eachComponent,
  type Door,
} from './door';

/** Every way to write to a document that leaves it there. */
export const WRITE_DOORS: readonly Door[] = [
  {
    name: 'documents.update',
    applies: always,
    knock: (who, made) =>
      documents(who, made).update({ documentId: made.documentId, data: fresh(who, made) }),
  },
  {
    name: "documents.update with status 'published'",
    applies: withDrafts,
    knock: (who, made) =>
      documents(who, made).update({ documentId: made.documentId, data: {}, status: 'published' }),
  },
  {
    name: 'documents.publish',
    applies: withDrafts,
    knock: (who, made) => documents(who, made).publish({ documentId: made.documentId }),
  },
  {
    name: 'documents.discardDraft',
    applies: withDrafts,
    knock: (who, made) => documents(who, made).discardDraft({ documentId: made.documentId }),
  },
  {
    name: 'documents.unpublish',
    applies: withDrafts,
    knock: (who, made) => documents(who, made).unpublish({ documentId: made.documentId }),
  },
  {
    name: 'documents.clone',
    applies: ({ user }) => !user,
    knock: (who, made) =>
      documents(who, made).clone({ documentId: made.documentId, data: uniqueData(who, made) }),
  },
  {
    name: 'a new locale by documents.update',
    applies: withLocales,
    knock: (who, made) =>
      documents(who, made).update({
        documentId: made.documentId,
        locale: 'en',
        data: fresh(who, made),
      }),
  },
  {
    name: 'entityService.update',
    applies: always,
    knock: (who, made) =>
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- hosts still use it, so it is a door
      who.app.strapi.entityService.update(made.uid as never, rowId(made), {
        data: fresh(who, made) as never,
      }),
  },
  {
    name: 'db.query.update by row id',
    applies: always,
    knock: (who, made) =>
      query(who, made).update({
        where: { documentId: made.documentId },
        data: { updatedAt: new Date() },
      }),
  },
  {
    name: 'db.query.updateMany',
    applies: always,
    knock: (who, made) =>
      query(who, made).updateMany({
        where: { documentId: { $in: [made.documentId] } },
        data: { updatedAt: new Date() },
      }),
  },
  {
    name: 'db.query.update of a component row',
    applies: withComponents,
    knock: (who, made) =>
      eachComponent(who, made, (uid, id) =>
        who.app.strapi.db.query(uid).update({ where: { id }, data: {} }),
      ),
  },
  {
    name: 'db.query.updateMany of component rows',
    applies: withComponents,
    knock: (who, made) =>
      eachComponent(who, made, (uid, id) => {
        const { attributes } = who.app.strapi.getModel(uid as UID.Schema);
        const [scalar] = Object.entries(attributes).find(([, { type }]) =>
          SCALARS.includes(type),
        ) ?? ['id'];
        return who.app.strapi.db
          .query(uid)
          .updateMany({ where: { id: { $in: [id] } }, data: { [scalar]: null } });
      }),
  },
  {
    name: 'PUT of the content API',
    applies: withRoutes,
    knock: (who, made) =>
      rest(who, `/api/${plural(who, made)}/${made.documentId}`, {
        method: 'PUT',
        json: { data: fresh(who, made) },
      }),
  },
  {
    name: 'PUT /api/users/:id',
    applies: onlyUsers,
    knock: (who, made) =>
      rest(who, `/api/users/${made.id}`, {
        method: 'PUT',
        json: { username: `user-${Date.now()}` },
      }),
  },
  {
    name: 'PUT of the content manager',
    applies: withRoutes,
    knock: (who, made) =>
      admin(who, `${manager(made)}/${made.documentId}`, { method: 'PUT', json: fresh(who, made) }),
  },
  {
    name: 'publish of the content manager',
    applies: withDrafts,
    knock: (who, made) =>
      admin(who, `${manager(made)}/${made.documentId}/actions/publish`, { json: {} }),
  },
  {
    name: 'bulk publish of the content manager',
    applies: withDrafts,
    knock: (who, made) =>
      admin(who, `${manager(made)}/actions/bulkPublish`, {
        json: { documentIds: [made.documentId] },
      }),
  },
  {
    name: 'discard of the content manager',
    applies: withDrafts,
    knock: (who, made) =>
      admin(who, `${manager(made)}/${made.documentId}/actions/discard`, { json: {} }),
  },
  {
    name: 'unpublish of the content manager',
    applies: withDrafts,
    knock: (who, made) =>
      admin(who, `${manager(made)}/${made.documentId}/actions/unpublish`, { json: {} }),
  },
  {
    name: 'bulk unpublish of the content manager',
    applies: withDrafts,
    knock: async (who, made) =>
      admin(who, `${manager(made)}/actions/bulkUnpublish`, {
        json: { documentIds: [made.documentId] },
      }),
  },
  {
    name: 'clone of the content manager',
    applies: withRoutes,
    knock: (who, made) =>
      admin(who, `${manager(made)}/clone/${made.documentId}`, { json: uniqueData(who, made) }),
  },
];
