import type { StrategyName } from '../../../shared/contracts/tags';
import type { ResolvedErase } from '../tagging';
import type { ExplainedEdge, ExplainedField, Explanation } from './explanation';

/** Languages that plans are explained in. */
export type ExplainLocale = 'fr' | 'en';

/** Every sentence of an explanation, in one language. */
export interface ExplainWords {
  readonly role: Readonly<Record<Explanation['role'], string>>;
  readonly onOwner: string;
  /** between a subject and what is said of it, as each language spaces it */
  readonly colon: string;
  readonly action: Readonly<Record<Explanation['onErase'], string>>;
  readonly headings: Readonly<
    Record<
      'belongsTo' | 'leaves' | 'fields' | 'components' | 'problems' | 'whenOwnerErased',
      string
    >
  >;
  readonly outcome: Readonly<Record<ExplainedField['outcome'], string>>;
  readonly strategy: (erase: ResolvedErase) => string;
  readonly way: (edge: ExplainedEdge) => string;
  readonly edge: Readonly<Record<ExplainedEdge['onErase'], string>>;
  readonly circle: (labels: readonly string[]) => string;
  readonly because: (reason: string | undefined) => string;
  readonly shared: string;
  readonly nothingLeaves: string;
  readonly remedy: string;
}

const limits = ({ bands }: ResolvedErase): string =>
  (bands ?? []).map(({ label }) => label).join(' / ');

const EN: ExplainWords = {
  role: {
    root: 'Each record is a person (root).',
    owned: 'Each record belongs to somebody.',
    none: 'Records belong to nobody: no erasure reaches them.',
  },
  colon: ': ',
  onOwner: 'Its buttons Anonymise and Delete act on the person it belongs to.',
  action: { anonymise: 'anonymised', delete: 'deleted', keep: 'kept' },
  headings: {
    belongsTo: 'Belongs to',
    leaves: 'What belongs to it, owners first (rows are removed in the reverse order)',
    fields: 'Fields, when anonymised',
    components: 'In component',
    problems: 'Mistakes in the tags',
    whenOwnerErased: 'When its owner is erased',
  },
  outcome: {
    erased: 'erased',
    generalised: 'generalised',
    kept: 'kept',
    entered: 'by its own fields',
    unclassified: 'nobody has said: kept, and reported',
    error: 'its tag is wrong: erasures are refused',
  },
  strategy: (erase) => {
    const phrases: Record<StrategyName, string> = {
      blank: 'NULL',
      keep: 'as it is',
      band: `band ${limits(erase)}${erase.into === undefined ? '' : `, written into "${erase.into}"`}`,
      truncate: `truncated to ${truncation(erase, EN_UNITS, 'characters')}`,
      mask: `masked, last ${String(erase.visible ?? 4)} characters readable`,
      pseudonym: 'keyed pseudonym',
      redactText: 'identifiers taken out of the text',
      deleteFile: 'file deleted',
      deleteRow: 'deleted with its row',
    };
    return phrases[erase.strategy];
  },
  way: (edge) => EN_WAYS[edge.kind](edge),
  edge: {
    cascade: '',
    detach: 'detached, not erased, with this owner',
    keep: 'left as it is with this owner',
  },
  circle: (labels) => `${labels.join(', ')} own each other: searched until nothing new is found`,
  because: (reason) => (reason === undefined ? 'no reason given' : `because ${reason}`),
  shared: 'a record that somebody else owns too survives, detached',
  nothingLeaves: 'nothing else',
  remedy: 'Remedy',
};

const EN_UNITS = { month: 'the month', year: 'the year', departement: 'the département' };

const EN_WAYS: Readonly<Record<ExplainedEdge['kind'], (edge: ExplainedEdge) => string>> = {
  relation: ({ through, byOwner, ownerLabel }) =>
    byOwner ? `through "${through}" of ${ownerLabel}` : `through "${through}"`,
  morph: ({ through }) => `through "${through}" (polymorphic)`,
  match: ({ through }) => `where ${through}`,
  columns: ({ through }) => `named by ${through}`,
};

const FR: ExplainWords = {
  role: {
    root: 'Chaque fiche est une personne (racine).',
    owned: "Chaque fiche appartient à quelqu'un.",
    none: "Les fiches n'appartiennent à personne : aucun effacement ne les atteint.",
  },
  colon: ' : ',
  onOwner: 'Ses boutons Anonymiser et Supprimer agissent sur la personne à qui elle appartient.',
  action: { anonymise: 'anonymisé', delete: 'supprimé', keep: 'conservé' },
  headings: {
    belongsTo: 'Appartient à',
    leaves:
      "Ce qui lui appartient, propriétaires d'abord (les lignes sont retirées dans l'ordre inverse)",
    fields: "Champs, à l'anonymisation",
    components: 'Dans le composant',
    problems: 'Erreurs dans les étiquettes',
    whenOwnerErased: 'Quand son propriétaire est effacé',
  },
  outcome: {
    erased: 'effacé',
    generalised: 'généralisé',
    kept: 'conservé',
    entered: 'selon ses propres champs',
    unclassified: "personne ne s'est prononcé : conservé, et signalé",
    error: 'étiquette fautive : les effacements sont refusés',
  },
  strategy: (erase) => {
    const phrases: Record<StrategyName, string> = {
      blank: 'NULL',
      keep: 'tel quel',
      band: `tranche ${limits(erase)}${erase.into === undefined ? '' : `, écrite dans « ${erase.into} »`}`,
      truncate: `réduit à ${truncation(erase, FR_UNITS, 'caractères')}`,
      mask: `masqué, ${String(erase.visible ?? 4)} derniers caractères lisibles`,
      pseudonym: 'pseudonyme à clé',
      redactText: 'identifiants retirés du texte',
      deleteFile: 'fichier supprimé',
      deleteRow: 'supprimé avec sa ligne',
    };
    return phrases[erase.strategy];
  },
  way: (edge) => FR_WAYS[edge.kind](edge),
  edge: {
    cascade: '',
    detach: 'détaché, non effacé, avec ce propriétaire',
    keep: 'laissé tel quel avec ce propriétaire',
  },
  circle: (labels) =>
    `${labels.join(', ')} se possèdent mutuellement : recherche jusqu'à ne plus rien trouver`,
  because: (reason) => (reason === undefined ? 'sans raison indiquée' : `parce que : ${reason}`),
  shared: "une fiche qui appartient aussi à quelqu'un d'autre survit, détachée",
  nothingLeaves: "rien d'autre",
  remedy: 'Remède',
};

const FR_UNITS = { month: 'son mois', year: 'son année', departement: 'son département' };

const FR_WAYS: typeof EN_WAYS = {
  relation: ({ through, byOwner, ownerLabel }) =>
    byOwner ? `par « ${through} » de ${ownerLabel}` : `par « ${through} »`,
  morph: ({ through }) => `par « ${through} » (polymorphe)`,
  match: ({ through }) => `lorsque ${through}`,
  columns: ({ through }) => `désigné par ${through}`,
};

type Units = Readonly<Record<'month' | 'year' | 'departement', string>>;

const truncation = ({ to }: ResolvedErase, units: Units, characters: string): string =>
  typeof to === 'number' ? `${String(to)} ${characters}` : units[to ?? 'year'];

/** The words of each language. */
export const EXPLAIN_WORDS: Readonly<Record<ExplainLocale, ExplainWords>> = { en: EN, fr: FR };
