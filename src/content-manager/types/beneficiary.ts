import type { TypeLayout } from '../layout';

/** Bénéficiaire: list, form and words. */
export const beneficiary = {
  uid: 'api::beneficiary.beneficiary',
  main: 'lastName',
  sort: 'lastName:ASC',
  list: ['lastName', 'firstName', 'relationship', 'share', 'projects'],
  edit: ['firstName:6 lastName:6', 'birthDate:6 ageBand:6', 'relationship:6 share:6', 'projects:6'],
  derived: ['ageBand'],
  labels: {
    firstName: 'Prénom',
    lastName: 'Nom',
    birthDate: 'Date de naissance',
    ageBand: "Tranche d'âge",
    relationship: 'Lien',
    share: 'Quote-part (%)',
    projects: 'Projets',
  },
  values: {
    relationship: {
      spouse: 'Conjoint',
      child: 'Enfant',
      parent: 'Ascendant',
      sibling: 'Frère ou sœur',
      other: 'Autre',
    },
  },
} satisfies TypeLayout;
