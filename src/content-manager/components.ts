import type { TypeLayout } from './layout';

/** Words and forms of the components. */
export const componentLayouts = [
  {
    uid: 'shared.postal-address',
    edit: ['streetNumber:4 street:4 complement:4', 'postalCode:4 city:4 country:4'],
    labels: {
      streetNumber: 'Numéro',
      street: 'Rue',
      complement: 'Complément',
      postalCode: 'Code postal',
      city: 'Ville',
      country: 'Pays',
    },
  },
  {
    uid: 'shared.previous-address',
    edit: ['address:12', 'livedFrom:4 livedUntil:4'],
    labels: { address: 'Adresse', livedFrom: 'Depuis le', livedUntil: "Jusqu'au" },
  },
  {
    uid: 'insurance.guarantee',
    edit: ['label:4 ceiling:4 deductible:4', 'beneficiaryClause:12'],
    labels: {
      label: 'Garantie',
      ceiling: 'Plafond (€)',
      deductible: 'Franchise (€)',
      beneficiaryClause: 'Clause bénéficiaire',
    },
  },
  {
    uid: 'needs.auto',
    edit: ['usage:4 annualKm:4 annualKmBand:4', 'mainDriverName:4', 'comments:12'],
    derived: ['annualKmBand'],
    labels: {
      usage: 'Usage',
      annualKm: 'Kilomètres par an',
      annualKmBand: 'Tranche de kilomètres',
      mainDriverName: 'Conducteur principal',
      comments: 'Précisions',
    },
    values: {
      usage: {
        private: 'Privé',
        commuting: 'Privé et trajet travail',
        professional: 'Professionnel',
        rounds: 'Tournées',
      },
    },
  },
  {
    uid: 'needs.home',
    edit: ['address:12', 'surface:4 rooms:4 occupancy:4', 'alarm:4', 'valuables:12'],
    labels: {
      address: 'Adresse du bien',
      surface: 'Surface (m²)',
      rooms: 'Pièces',
      occupancy: "Qualité d'occupation",
      alarm: 'Alarme',
      valuables: 'Objets de valeur',
    },
    values: {
      occupancy: {
        tenant: 'Locataire',
        owner: 'Propriétaire occupant',
        landlord: 'Propriétaire bailleur',
      },
    },
  },
  {
    uid: 'needs.covered-person',
    edit: ['firstName:4 birthDate:4 ageBand:4'],
    derived: ['ageBand'],
    labels: { firstName: 'Prénom', birthDate: 'Date de naissance', ageBand: "Tranche d'âge" },
  },
  {
    uid: 'needs.health',
    edit: ['coveredPersons:12', 'level:4 currentInsurer:4', 'wishes:12'],
    labels: {
      coveredPersons: 'Personnes à couvrir',
      level: 'Niveau souhaité',
      currentInsurer: 'Assureur actuel',
      wishes: 'Souhaits',
    },
    values: { level: { basic: 'Essentiel', medium: 'Confort', high: 'Premium' } },
  },
] as const satisfies readonly TypeLayout[];
