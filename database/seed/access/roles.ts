import { type Field, isErased } from '../canary/field';

/** What a role may do with the entries of a type. */
export type Verb = 'create' | 'read' | 'update' | 'delete' | 'publish';

/** An attribute as a rule sees it: of which type, by which path, with its schema. */
export interface Seen {
  uid: string;
  path: string;
  field: Field;
}

/** A role of the broker's office and what it may do. */
export interface RoleRule {
  code: string;
  name: string;
  description: string;
  /** What it may do with a type; nothing when the list is empty. */
  verbs: (uid: string) => readonly Verb[];
  /** Fields it never sees. */
  hides: (seen: Seen) => boolean;
  /** Actions outside the content types. */
  actions: readonly string[];
}

const api = (...names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => `api::${name}.${name}`));

const LISTS = api('lead-source');
const HEALTH = api('health-questionnaire');
const CONTRACTS = api(
  'contract',
  'subscription',
  'insured',
  'beneficiary',
  'vehicle',
  'membership-form',
);
const FIGURES = api('contact', 'project', 'contract', 'lead-source', 'vehicle', 'driver-profile');

const WRITE: readonly Verb[] = ['create', 'read', 'update', 'publish'];
const READ: readonly Verb[] = ['read'];

/** Social security and bank numbers: only those who manage contracts need them. */
const RESTRICTED = new Set(['nir', 'organismCode', 'iban', 'bic', 'mandateRef', 'accountHolder']);

/** What nobody may hold (REQUIREMENTS 5.2): the legacy batch has it until it is purged. */
const FORBIDDEN = new Set([
  ...['bloodGroup', 'employerName', 'spouseEmployer', 'childrenSchool', 'nationality'],
  ...['colour', 'licencePointsLost', 'licencePointsBand', 'licenceSuspensionHistory'],
]);

const MEDIA = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
];
const FIGURES_PAGE = 'api::statistics.read';

/** Reading what texts reveal, looking for it, and taking it out. */
const SCANS = ['plugin::gdpr.scan.read', 'plugin::gdpr.scan.run', 'plugin::gdpr.scan.decide'];

/** Reading what is forbidden, and emptying what is held all the same. */
const FORBIDDEN_FIELDS = ['plugin::gdpr.guard.read', 'plugin::gdpr.guard.purge'];

const last = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const isForbidden = ({ path }: Seen): boolean => FORBIDDEN.has(last(path));
const isRestricted = ({ path }: Seen): boolean => RESTRICTED.has(last(path));
const isHealth = ({ uid, field }: Seen): boolean =>
  HEALTH.has(uid) || HEALTH.has(field.target ?? '');

/** Identity, contact details, texts and files; relations too, unless they lead to figures. */
function identifies({ field }: Seen): boolean {
  if (field.type === 'relation') return !FIGURES.has(field.target ?? '');
  return isErased(field) || field.type === 'media' || field.type === 'dynamiczone';
}

/** The roles beside the super administrator, in the order of the organisation chart. */
export const ROLES: readonly RoleRule[] = [
  {
    code: 'suppleant',
    name: 'Suppléant',
    description: 'Remplace l’administrateur : toutes les fiches, anonymisation et suppression.',
    verbs: () => ['create', 'read', 'update', 'delete', 'publish'],
    hides: () => false,
    actions: [
      ...MEDIA,
      FIGURES_PAGE,
      'plugin::gdpr.erasure.anonymise',
      'plugin::gdpr.erasure.delete',
      ...SCANS,
      ...FORBIDDEN_FIELDS,
      'plugin::gdpr.detection.read',
    ],
  },
  {
    code: 'chef-equipe',
    name: 'Chef d’équipe',
    description: 'Suit les dossiers de son équipe ; ni NIR, ni coordonnées bancaires, ni santé.',
    verbs: (uid) => (HEALTH.has(uid) ? [] : WRITE),
    hides: (seen) => isRestricted(seen) || isForbidden(seen) || isHealth(seen),
    actions: [...MEDIA, FIGURES_PAGE],
  },
  {
    code: 'commercial',
    name: 'Commercial',
    description: 'Prospects, projets et devis ; les contrats en lecture, sans NIR ni IBAN.',
    verbs: (uid) => {
      if (HEALTH.has(uid)) return [];
      return CONTRACTS.has(uid) || LISTS.has(uid) ? READ : WRITE;
    },
    hides: (seen) => isRestricted(seen) || isForbidden(seen) || isHealth(seen),
    actions: MEDIA,
  },
  {
    code: 'gestionnaire',
    name: 'Gestionnaire',
    description: 'Gère les contrats, avec NIR et IBAN ; pas les questionnaires de santé.',
    verbs: (uid) => {
      if (HEALTH.has(uid)) return [];
      return LISTS.has(uid) ? READ : WRITE;
    },
    hides: (seen) => isForbidden(seen) || isHealth(seen),
    actions: MEDIA,
  },
  {
    code: 'dpo',
    name: 'DPO',
    description: 'Lit tout, classe les données, contrôle les effacements et leur registre.',
    verbs: () => READ,
    hides: () => false,
    actions: [
      ...['plugin::upload.read', FIGURES_PAGE, 'plugin::gdpr.tagging.read'],
      ...['plugin::gdpr.erasure.read', 'plugin::gdpr.ledger.read'],
      ...SCANS,
      ...[...FORBIDDEN_FIELDS, 'plugin::gdpr.guard.except'],
      ...['plugin::gdpr.detection.read', 'plugin::gdpr.detection.write'],
    ],
  },
  {
    code: 'archiviste',
    name: 'Archiviste',
    description: 'Consulte les dossiers, sans rien modifier.',
    verbs: (uid) => (HEALTH.has(uid) ? [] : READ),
    hides: (seen) => isForbidden(seen) || isHealth(seen),
    actions: ['plugin::upload.read'],
  },
  {
    code: 'analyste',
    name: 'Analyste',
    description: 'Statistiques et données sans identité.',
    verbs: (uid) => (FIGURES.has(uid) ? READ : []),
    hides: (seen) => identifies(seen) || isForbidden(seen),
    actions: [FIGURES_PAGE],
  },
];
