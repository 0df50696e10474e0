import type { TypeLayout } from '../layout';

/** Compte du portail: list, form and words. */
export const portalUser = {
  uid: 'plugin::users-permissions.user',
  main: 'email',
  sort: 'email:ASC',
  list: ['username', 'email', 'contact', 'confirmed', 'blocked'],
  edit: ['username:6 email:6', 'password:6', 'confirmed:6 blocked:6', 'role:6 contact:6'],
  labels: {
    username: 'Identifiant',
    email: 'E-mail',
    provider: 'Fournisseur de connexion',
    password: 'Mot de passe',
    resetPasswordToken: 'Jeton de réinitialisation',
    confirmationToken: 'Jeton de confirmation',
    confirmed: 'Confirmé',
    blocked: 'Bloqué',
    role: 'Rôle',
    contact: 'Contact',
  },
} satisfies TypeLayout;
