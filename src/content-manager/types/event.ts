import type { TypeLayout } from '../layout';

/** Événement: list, form and words. */
export const event = {
  uid: 'api::event.event',
  main: 'summary',
  sort: 'occurredAt:DESC',
  list: ['occurredAt', 'kind', 'summary', 'actor', 'contact'],
  edit: [
    'kind:6 occurredAt:6',
    'summary:8 actor:4',
    'details:12',
    'contact:4 project:4 contract:4',
  ],
  labels: {
    kind: 'Nature',
    occurredAt: 'Date',
    summary: 'Résumé',
    actor: 'Acteur',
    details: 'Détails',
    contact: 'Contact',
    project: 'Projet',
    contract: 'Contrat',
  },
  values: {
    kind: {
      created: 'Création',
      stageChanged: 'Changement de statut',
      assigned: 'Affectation',
      called: 'Appel',
      emailOpened: 'E-mail ouvert',
      linkClicked: 'Lien cliqué',
      documentAdded: 'Pièce ajoutée',
      login: 'Connexion au portail',
    },
  },
} satisfies TypeLayout;
