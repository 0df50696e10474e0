import type { TypeLayout } from '../layout';

/** E-mail ou SMS: list, form and words. */
export const message = {
  uid: 'api::message.message',
  main: 'subject',
  sort: 'sentAt:DESC',
  list: ['sentAt', 'channel', 'direction', 'recipient', 'subject', 'stage'],
  edit: [
    'channel:3 direction:3 stage:3 sentAt:3',
    'sender:6 recipient:6',
    'subject:12',
    'body:12',
    'attachments:6',
    'contact:4 project:4 contract:4',
  ],
  labels: {
    channel: 'Canal',
    direction: 'Sens',
    stage: 'Statut',
    sentAt: 'Date',
    sender: 'Expéditeur',
    recipient: 'Destinataire',
    subject: 'Objet',
    body: 'Message',
    attachments: 'Pièces jointes',
    contact: 'Contact',
    project: 'Projet',
    contract: 'Contrat',
  },
  values: {
    channel: { email: 'E-mail', sms: 'SMS' },
    direction: { inbound: 'Reçu', outbound: 'Envoyé' },
    stage: { queued: 'En file', sent: 'Envoyé', delivered: 'Remis', failed: 'Échec' },
  },
} satisfies TypeLayout;
