import type { TypeLayout } from '../layout';

/** Tâche: list, form and words. */
export const task = {
  uid: 'api::task.task',
  main: 'title',
  sort: 'dueAt:DESC',
  list: ['title', 'kind', 'stage', 'dueAt', 'assignedTo', 'contact'],
  edit: [
    'title:12',
    'kind:4 stage:4 dueAt:4',
    'assignedTo:6 requestedBy:6',
    'description:12',
    'contact:4 project:4 contract:4',
  ],
  labels: {
    title: 'Titre',
    description: 'Description',
    kind: 'Nature',
    stage: 'Statut',
    dueAt: 'Échéance',
    assignedTo: 'Conseiller',
    requestedBy: 'Demandée par',
    contact: 'Contact',
    project: 'Projet',
    contract: 'Contrat',
  },
  values: {
    kind: {
      callBack: 'Rappel',
      sendQuote: 'Devis à envoyer',
      documentRequest: 'Pièce à demander',
      renewal: 'Échéance',
      erasureRequest: 'Demande d’effacement',
      other: 'Autre',
    },
    stage: { open: 'À faire', inProgress: 'En cours', done: 'Faite', refused: 'Refusé' },
  },
} satisfies TypeLayout;
