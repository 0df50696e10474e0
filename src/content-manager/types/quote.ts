import type { TypeLayout } from '../layout';

/** Devis: list, form and words. */
export const quote = {
  uid: 'api::quote.quote',
  main: 'number',
  sort: 'number:DESC',
  list: ['number', 'insurer', 'monthlyPremium', 'stage', 'project', 'contact'],
  edit: [
    'number:4 insurer:4 stage:4',
    'monthlyPremium:6 validUntil:6',
    'project:6 contact:6',
    'pdf:6',
    'payload:12',
  ],
  labels: {
    number: 'Numéro',
    insurer: 'Assureur',
    monthlyPremium: 'Prime mensuelle (€)',
    stage: 'Suite donnée',
    validUntil: 'Valable jusqu’au',
    payload: 'Données tarifaires',
    pdf: 'Devis PDF',
    project: 'Projet',
    contact: 'Contact',
  },
  values: {
    stage: {
      preparing: 'En préparation',
      sent: 'Envoyé',
      accepted: 'Accepté',
      refused: 'Refusé',
      expired: 'Expiré',
    },
  },
} satisfies TypeLayout;
