import type { TypeLayout } from '../layout';

/** Rendez-vous: list, form and words. */
export const appointment = {
  uid: 'api::appointment.appointment',
  main: 'purpose',
  sort: 'startsAt:DESC',
  list: ['startsAt', 'purpose', 'place', 'assignedTo', 'contact'],
  edit: [
    'purpose:12',
    'startsAt:6 endsAt:6',
    'place:6 stage:6',
    'assignedTo:6 contact:6',
    'project:6 contract:6',
  ],
  labels: {
    startsAt: 'Début',
    endsAt: 'Fin',
    place: 'Lieu',
    purpose: 'Objet',
    stage: 'Statut',
    assignedTo: 'Conseiller',
    contact: 'Contact',
    project: 'Projet',
    contract: 'Contrat',
  },
  values: { stage: { planned: 'Prévu', held: 'Tenu', cancelled: 'Annulé', missed: 'Manqué' } },
} satisfies TypeLayout;
