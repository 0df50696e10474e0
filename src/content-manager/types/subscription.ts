import type { TypeLayout } from '../layout';

/** Souscription: list, form and words. */
export const subscription = {
  uid: 'api::subscription.subscription',
  main: 'signedAt',
  sort: 'signedAt:DESC',
  list: ['signedAt', 'contract', 'productLine', 'paymentDay'],
  edit: [
    'contract:6 productLine:3 signedAt:3',
    'accountHolder:6 mandateRef:6',
    'iban:6 bic:3 paymentDay:3',
    'nir:6 organismCode:6',
  ],
  labels: {
    productLine: 'Branche',
    signedAt: 'Signée le',
    accountHolder: 'Titulaire du compte',
    iban: 'IBAN',
    bic: 'BIC',
    mandateRef: 'Référence du mandat',
    paymentDay: 'Jour de prélèvement',
    nir: 'NIR',
    organismCode: 'Code organisme',
    contract: 'Contrat',
  },
  values: {
    productLine: {
      auto: 'Auto',
      home: 'Habitation',
      health: 'Santé',
      providence: 'Prévoyance',
      life: 'Assurance vie',
      pro: 'Multirisque pro',
      pension: 'Retraite supplémentaire',
    },
  },
} satisfies TypeLayout;
