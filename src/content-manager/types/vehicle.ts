import type { TypeLayout } from '../layout';

/** Véhicule: list, form and words. */
export const vehicle = {
  uid: 'api::vehicle.vehicle',
  main: 'registration',
  sort: 'registration:ASC',
  list: ['registration', 'make', 'model', 'usage', 'contact', 'contract'],
  edit: [
    'registration:4 make:4 model:4',
    'engine:4 fiscalPower:4 firstRegisteredAt:4',
    'usage:6 parking:6',
    'annualKm:6 annualKmBand:6',
    'vin:6',
    'contact:6 contract:6',
  ],
  derived: ['annualKmBand'],
  labels: {
    registration: 'Immatriculation',
    make: 'Marque',
    model: 'Modèle',
    engine: 'Motorisation',
    fiscalPower: 'Puissance fiscale',
    firstRegisteredAt: 'Première mise en circulation',
    usage: 'Usage',
    parking: 'Stationnement',
    annualKm: 'Kilomètres par an',
    annualKmBand: 'Tranche de kilomètres',
    vin: 'Numéro de série (VIN)',
    colour: 'Couleur',
    contact: 'Contact',
    contract: 'Contrat',
  },
  values: {
    engine: {
      petrol: 'Essence',
      diesel: 'Diesel',
      hybrid: 'Hybride',
      electric: 'Électrique',
      lpg: 'GPL',
    },
    usage: {
      private: 'Privé',
      commuting: 'Privé et trajet travail',
      professional: 'Professionnel',
      rounds: 'Tournées',
    },
    parking: { garage: 'Garage fermé', carPark: 'Parking privé', street: 'Voie publique' },
  },
} satisfies TypeLayout;
