import type { TypeLayout } from '../layout';

/** Provenance du lead: list, form and words. */
export const leadSource = {
  uid: 'api::lead-source.lead-source',
  main: 'name',
  sort: 'name:ASC',
  list: ['name', 'supplier', 'channel', 'cost', 'active'],
  edit: [
    'name:6 supplier:6',
    'campaign:6 channel:6',
    'cost:4 contractRef:4 active:4',
    'supplierMailbox:6',
    'optInEvidence:12',
    'art14Notice:12',
  ],
  labels: {
    name: 'Nom',
    supplier: 'Fournisseur',
    campaign: 'Campagne',
    channel: 'Canal',
    cost: 'Coût unitaire (€)',
    contractRef: 'Référence du contrat',
    supplierMailbox: 'Boîte du fournisseur',
    optInEvidence: 'Preuve du consentement recueilli',
    art14Notice: 'Information art. 14',
    active: 'Active',
  },
  values: {
    channel: {
      comparator: 'Comparateur',
      website: 'Site web',
      partner: 'Partenaire',
      referral: 'Recommandation',
      purchase: 'Achat de fichier',
      walkIn: 'Agence',
    },
  },
} satisfies TypeLayout;
