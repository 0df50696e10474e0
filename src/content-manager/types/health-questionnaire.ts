import type { TypeLayout } from '../layout';

/** Questionnaire santé: list, form and words. */
export const healthQuestionnaire = {
  uid: 'api::health-questionnaire.health-questionnaire',
  main: 'signedAt',
  sort: 'signedAt:DESC',
  list: ['signedAt', 'contact', 'project'],
  edit: ['contact:6 project:6', 'signedAt:6 smoker:6', 'answers:12', 'comments:12'],
  labels: {
    signedAt: 'Signé le',
    smoker: 'Fumeur',
    answers: 'Réponses',
    comments: 'Commentaires du médecin',
    contact: 'Contact',
    project: 'Projet',
  },
} satisfies TypeLayout;
