import type { TypeLayout } from '../layout';

/** Bulletin d’adhésion: list, form and words. */
export const membershipForm = {
  uid: 'api::membership-form.membership-form',
  main: 'reference',
  sort: 'signedAt:DESC',
  list: ['reference', 'signedAt', 'contract', 'contact'],
  edit: [
    'reference:6 signedAt:6',
    'draftPdf:6 signedPdf:6',
    'signatureEvidence:12',
    'contact:4 project:4 contract:4',
  ],
  labels: {
    reference: 'Référence',
    signedAt: 'Signé le',
    draftPdf: 'Bulletin à signer',
    signedPdf: 'Bulletin signé',
    signatureEvidence: 'Preuve de signature',
    contract: 'Contrat',
    project: 'Projet',
    contact: 'Contact',
  },
} satisfies TypeLayout;
