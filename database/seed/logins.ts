/** A login of the demo. */
export interface Login {
  /** Code of the role. */
  code: string;
  /** Name of the role, as shown. */
  role: string;
  email: string;
  password: string;
  firstname: string;
  lastname: string;
}

/** One login for each role; the passwords are public, so the demo must never hold true people. */
export const logins: readonly Login[] = [
  login('strapi-super-admin', 'Administrateur', 'administrateur', 'Alice Fontbonne'),
  login('suppleant', 'Suppléant', 'suppleant', 'Samuel Hautecloque'),
  login('chef-equipe', 'Chef d’équipe', 'chef.equipe', 'Claire Vasselin'),
  login('commercial', 'Commercial', 'commercial', 'Thomas Crozier'),
  login('gestionnaire', 'Gestionnaire', 'gestionnaire', 'Gwenaëlle Le Bihec'),
  login('dpo', 'DPO', 'dpo', 'Denis Paroissel'),
  login('archiviste', 'Archiviste', 'archiviste', 'Agathe Richemin'),
  login('analyste', 'Analyste', 'analyste', 'Inès Carvalhal'),
];

function login(code: string, role: string, box: string, name: string): Login {
  const [firstname = '', ...rest] = name.split(' ');
  const email = `${box}@courtage.example`;
  return { code, role, email, password: 'Courtage-2026', firstname, lastname: rest.join(' ') };
}
