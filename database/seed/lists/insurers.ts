/** Insurers; all invented. */
export const INSURERS: readonly string[] = [
  'Mutuelle des Trois Rivières',
  'Prévoyance du Levant',
  'Assurances Belle Étoile',
  'La Vigie Mutuelle',
  'Hexa Protection',
  'Solidarité Armor Assurances',
  'Compagnie du Grand Pin',
  'Aster Vie',
  'Union Prévoyante des Alpes',
  'Octant Assurances',
  'Mutuelle du Phare',
  'Garanties Saint-Elme',
];

/** Suppliers of leads with their campaigns; all invented. */
export const LEAD_SUPPLIERS: readonly { name: string; campaigns: readonly string[] }[] = [
  {
    name: 'Comparo Leads',
    campaigns: ['Auto printemps', 'Mutuelle senior', 'Habitation étudiants'],
  },
  { name: 'Devis Direct', campaigns: ['Auto jeunes conducteurs', 'Santé TNS'] },
  { name: 'LeadFactor', campaigns: ['Prévoyance cadres', 'Assurance emprunteur'] },
  { name: 'Annuaire Courtage', campaigns: ['Référencement local'] },
  { name: 'Salon de l’habitat', campaigns: ['Stand B12', 'Jeu concours'] },
  { name: 'Site internet', campaigns: ['Formulaire de contact', 'Demande de devis'] },
  { name: 'Parrainage', campaigns: ['Offre parrain', 'Recommandation'] },
];

/** Makes and models on the road, with fiscal power and engine. */
export const VEHICLES: readonly { make: string; model: string; power: number; engine: string }[] = [
  { make: 'Renault', model: 'Clio', power: 5, engine: 'petrol' },
  { make: 'Renault', model: 'Mégane', power: 6, engine: 'diesel' },
  { make: 'Renault', model: 'Zoé', power: 4, engine: 'electric' },
  { make: 'Peugeot', model: '208', power: 5, engine: 'petrol' },
  { make: 'Peugeot', model: '3008', power: 7, engine: 'hybrid' },
  { make: 'Citroën', model: 'C3', power: 5, engine: 'petrol' },
  { make: 'Citroën', model: 'Berlingo', power: 5, engine: 'diesel' },
  { make: 'Dacia', model: 'Sandero', power: 5, engine: 'lpg' },
  { make: 'Dacia', model: 'Duster', power: 6, engine: 'diesel' },
  { make: 'Toyota', model: 'Yaris', power: 4, engine: 'hybrid' },
  { make: 'Volkswagen', model: 'Golf', power: 6, engine: 'petrol' },
  { make: 'Ford', model: 'Fiesta', power: 4, engine: 'petrol' },
  { make: 'Fiat', model: '500', power: 4, engine: 'electric' },
  { make: 'Kia', model: 'Picanto', power: 4, engine: 'petrol' },
];
