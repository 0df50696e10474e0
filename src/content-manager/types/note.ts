import type { TypeLayout } from '../layout';

/** Note: list, form and words. */
export const note = {
  uid: 'api::note.note',
  main: 'body',
  sort: 'createdAt:DESC',
  list: ['body', 'author', 'contact', 'project', 'createdAt'],
  edit: ['body:12', 'author:6 contact:6', 'project:6 contract:6'],
  labels: {
    body: 'Note',
    author: 'Auteur',
    contact: 'Contact',
    project: 'Projet',
    contract: 'Contrat',
  },
} satisfies TypeLayout;
