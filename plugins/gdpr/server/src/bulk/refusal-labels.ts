import type { Label } from '../../../shared/contracts/erasure';
import type { RefusalCode } from '../../../shared/contracts/jobs';
import type { DecisionRefusal } from '../../../shared/contracts/scan';
import type { GdprConfig } from '../kernel/config';

const LABELS: Readonly<Record<RefusalCode, Label>> = {
  blocked: { fr: 'Effacement bloqué', en: 'Erasure blocked' },
  'already-anonymised': { fr: 'Déjà anonymisé', en: 'Already anonymised' },
  'several-owners': {
    fr: 'Appartient à plusieurs personnes : à traiter depuis la fiche de la personne',
    en: 'Belongs to several people: act from the record of the person meant',
  },
  'no-owner': { fr: 'N’appartient à personne', en: 'Belongs to nobody' },
  'not-readable': {
    fr: 'Fiche introuvable, ou que vous n’avez pas le droit de lire',
    en: 'No such record, or none that you may read',
  },
  gone: { fr: 'Supprimé entre-temps', en: 'Deleted meanwhile' },
  failed: { fr: 'Échec du traitement', en: 'Could not be treated' },
};

/** Why a record was left as it is when its findings were decided. */
const UNDECIDED: Readonly<Partial<Record<string, Label>>> = {
  locked: {
    fr: 'Fiche anonymisée : rien n’y est plus écrit',
    en: 'Anonymised: nothing of it is written again',
  },
  changed: { fr: 'Texte modifié depuis l’analyse', en: 'Text changed since the scan' },
  gone: { fr: 'Texte ou fiche disparus', en: 'Text or record gone' },
  state: { fr: 'Constat déjà traité', en: 'Finding already dealt with' },
  file: { fr: 'Fichier à remplacer ou à supprimer', en: 'File to be replaced or deleted' },
  busy: { fr: 'Fiche en cours d’écriture', en: 'Record being written' },
} satisfies Record<DecisionRefusal, Label>;

/** Why a document was left out, in words: a blocker speaks for itself. */
export function refusalLabel(
  blockers: GdprConfig['erasure']['blockers'],
  { code, detail }: { readonly code: RefusalCode; readonly detail?: string | undefined },
): Label {
  const blocker = code === 'blocked' ? blockers.find(({ name }) => name === detail) : undefined;
  const undecided = code === 'failed' && detail !== undefined ? UNDECIDED[detail] : undefined;
  return blocker?.because ?? undecided ?? LABELS[code];
}
