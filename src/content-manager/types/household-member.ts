import type { TypeLayout } from '../layout';

/** Membre du foyer: list, form and words. */
export const householdMember = {
  uid: 'api::household-member.household-member',
  main: 'lastName',
  sort: 'lastName:ASC',
  list: ['lastName', 'firstName', 'relationship', 'ageBand', 'contacts'],
  edit: [
    'firstName:6 lastName:6',
    'birthDate:4 ageBand:4 relationship:4',
    'childInAccompaniedDriving:6',
    'contacts:6 driverProfiles:6',
  ],
  derived: ['ageBand'],
  labels: {
    firstName: 'Prénom',
    lastName: 'Nom',
    birthDate: 'Date de naissance',
    ageBand: "Tranche d'âge",
    relationship: 'Lien de parenté',
    childInAccompaniedDriving: 'Enfant en conduite accompagnée',
    contacts: 'Contacts',
    driverProfiles: 'Profils conducteur',
  },
  values: {
    relationship: { spouse: 'Conjoint', child: 'Enfant', parent: 'Ascendant', other: 'Autre' },
  },
} satisfies TypeLayout;
