import type { TypeLayout } from '../layout';

/** Profil conducteur: list, form and words. */
export const driverProfile = {
  uid: 'api::driver-profile.driver-profile',
  main: 'licenceNumber',
  sort: 'createdAt:DESC',
  list: ['contact', 'householdMember', 'bonusMalus', 'licenceDate', 'createdAt'],
  edit: [
    'contact:6 householdMember:6',
    'licenceNumber:6 licenceDate:6',
    'bonusMalus:4 childrenAccompaniedDriving:4 childrenBand:4',
    'licenceSuspensionHistory:12',
  ],
  derived: ['childrenBand'],
  labels: {
    licenceNumber: 'Numéro de permis',
    licenceDate: 'Date du permis',
    bonusMalus: 'Bonus-malus',
    childrenAccompaniedDriving: 'Enfants en conduite accompagnée',
    childrenBand: 'Tranche d’enfants',
    licenceSuspensionHistory: 'Suspensions et annulations',
    licencePointsLost: 'Points de permis perdus',
    licencePointsBand: 'Tranche de points perdus',
    contact: 'Contact',
    householdMember: 'Membre du foyer',
  },
} satisfies TypeLayout;
