import {
  always,
  withLocales,
  withRoutes,
  onlyUsers,
  documents,
  query,
  rowId,
  manager,
  plural,
  rest,
  admin,
  type Door,
} from './door';

/** Every way to delete a document, or a part of it. */
export const DELETE_DOORS: readonly Door[] = [
  {
    name: 'documents.delete',
    applies: always,
    knock: (who, made) => documents(who, made).delete({ documentId: made.documentId }),
  },
  {
    name: 'documents.delete of every locale',
    applies: withLocales,
    knock: (who, made) => documents(who, made).delete({ documentId: made.documentId, locale: '*' }),
  },
  {
    name: 'entityService.delete',
    applies: always,
    knock: (who, made) =>
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- hosts still use it, so it is a door
      who.app.strapi.entityService.delete(made.uid as never, rowId(made)),
  },
  {
    name: 'db.query.delete',
    applies: always,
    knock: (who, made) => query(who, made).delete({ where: { documentId: made.documentId } }),
  },
  {
    name: 'db.query.deleteMany',
    applies: always,
    knock: (who, made) =>
      query(who, made).deleteMany({ where: { documentId: { $in: [made.documentId] } } }),
  },
  {
    name: 'DELETE of the content API',
    applies: withRoutes,
    knock: (who, made) =>
      rest(who, `/api/${plural(who, made)}/${made.documentId}`, { method: 'DELETE' }),
  },
  {
    name: 'DELETE /api/users/:id',
    applies: onlyUsers,
    knock: (who, made) => rest(who, `/api/users/${made.id}`, { method: 'DELETE' }),
  },
  {
    name: 'DELETE of the content manager',
    applies: always,
    knock: (who, made) => admin(who, `${manager(made)}/${made.documentId}`, { method: 'DELETE' }),
  },
  {
    name: 'bulk delete of the content manager',
    applies: always,
    knock: (who, made) =>
      admin(who, `${manager(made)}/actions/bulkDelete`, {
        json: { documentIds: [made.documentId] },
      }),
  },
];
