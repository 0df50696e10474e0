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
  login('strapi-super-admin', 'Administrateur', 'Alice Fontbonne'),
  login('suppleant', 'Suppléant', 'Samuel Hautecloque'),
  login('chef-equipe', 'Chef d’équipe', 'Claire Vasselin'),
  login('commercial', 'Commercial', 'Thomas Crozier'),
  login('gestionnaire', 'Gestionnaire', 'Gwenaëlle Le Bihec'),
  login('dpo', 'DPO', 'Denis Paroissel'),
  login('archiviste', 'Archiviste', 'Agathe Richemin'),
  login('analyste', 'Analyste', 'Inès Carvalhal'),
];

function login(code: string, role: string, name: string): Login {
  const [firstname = '', ...rest] = name.split(' ');
  const box = code === 'strapi-super-admin' ? 'administrateur' : code;
  const email = `${box}@courtage.example`;
  return { code, role, email, password: 'Courtage-2026', firstname, lastname: rest.join(' ') };
}
