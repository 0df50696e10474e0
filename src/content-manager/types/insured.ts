import type { TypeLayout } from '../layout';

/** Assuré: list, form and words. */
export const insured = {
  uid: 'api::insured.insured',
  main: 'lastName',
  sort: 'lastName:ASC',
  list: ['lastName', 'firstName', 'role', 'ageBand', 'contracts'],
  edit: ['firstName:6 lastName:6', 'birthDate:4 ageBand:4 role:4', 'contracts:6'],
  derived: ['ageBand'],
  labels: {
    firstName: 'Prénom',
    lastName: 'Nom',
    birthDate: 'Date de naissance',
    ageBand: "Tranche d'âge",
    role: 'Qualité',
    contracts: 'Contrats',
  },
  values: {
    role: { main: 'Assuré principal', spouse: 'Conjoint', child: 'Enfant', other: 'Autre' },
  },
} satisfies TypeLayout;
