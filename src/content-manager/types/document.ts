import type { TypeLayout } from '../layout';

/** Document: list, form and words. */
export const document = {
  uid: 'api::document.document',
  main: 'title',
  sort: 'receivedAt:DESC',
  list: ['title', 'kind', 'receivedAt', 'contacts', 'file'],
  edit: ['title:6 kind:6', 'file:6 receivedAt:6', 'contacts:4 project:4 contract:4'],
  labels: {
    title: 'Intitulé',
    kind: 'Nature',
    receivedAt: 'Reçu le',
    file: 'Fichier',
    contacts: 'Contacts',
    project: 'Projet',
    contract: 'Contrat',
  },
  values: {
    kind: {
      idCard: 'Carte d’identité',
      licence: 'Permis de conduire',
      bankDetails: 'RIB',
      companyRegister: 'Kbis',
      vehicleRegistration: 'Carte grise',
      claimsStatement: 'Relevé d’information',
      proofOfAddress: 'Justificatif de domicile',
      other: 'Autre',
    },
  },
} satisfies TypeLayout;
