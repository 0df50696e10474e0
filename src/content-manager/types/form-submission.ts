import type { TypeLayout } from '../layout';

/** Soumission de formulaire: list, form and words. */
export const formSubmission = {
  uid: 'api::form-submission.form-submission',
  main: 'formName',
  sort: 'submittedAt:DESC',
  list: ['submittedAt', 'formName', 'cguAccepted', 'cguVersion', 'contact'],
  edit: [
    'formName:6 submittedAt:6',
    'cguAccepted:4 cguVersion:4 noticeVersion:4',
    'consents:12',
    'payload:12',
    'ipTruncated:6 userAgentHash:6',
    'sourceUrl:12',
    'contact:6 project:6',
  ],
  labels: {
    formName: 'Formulaire',
    submittedAt: 'Envoyé le',
    cguAccepted: 'CGU acceptées',
    cguVersion: 'Version des CGU',
    noticeVersion: 'Version de l’information',
    consents: 'Consentements',
    payload: 'Contenu envoyé',
    ipTruncated: 'IP tronquée',
    userAgentHash: 'Empreinte du navigateur',
    sourceUrl: 'Adresse de la page',
    contact: 'Contact',
    project: 'Projet',
  },
} satisfies TypeLayout;
