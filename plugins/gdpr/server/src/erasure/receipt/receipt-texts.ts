import type {
  CheckLine,
  Mode,
  ReasonCode,
  RunState,
  TypeLine,
} from '../../../../shared/contracts/erasure';

/** Words of the receipt in one language. */
export interface ReceiptTexts {
  readonly title: Record<Mode, string>;
  readonly labels: Record<
    | 'reference'
    | 'state'
    | 'subjects'
    | 'reason'
    | 'by'
    | 'confirmed'
    | 'finished'
    | 'seal'
    | 'entry'
    | 'issued'
    | 'page',
    string
  >;
  readonly states: Record<RunState, string>;
  readonly reasons: Record<ReasonCode, string>;
  readonly actions: Record<TypeLine['action'], string>;
  readonly checks: Record<CheckLine['name'], string>;
  readonly headings: Record<'types' | 'checks' | 'proof' | 'uncovered', string>;
  readonly columns: Record<
    'type' | 'action' | 'documents' | 'rows' | 'check' | 'result' | 'checked' | 'left',
    string
  >;
  readonly passed: string;
  readonly failed: string;
  readonly unsealed: string;
  readonly nothingPersonal: string;
}

export const RECEIPT_TEXTS: Record<'fr' | 'en', ReceiptTexts> = {
  fr: {
    title: { anonymise: 'Attestation d’anonymisation', delete: 'Attestation de suppression' },
    labels: {
      reference: 'Référence',
      state: 'État',
      subjects: 'Enregistrements visés',
      reason: 'Motif',
      by: 'Confirmé par',
      confirmed: 'Confirmé le',
      finished: 'Terminé le',
      seal: 'Sceau du registre',
      entry: 'Écriture du registre',
      issued: 'Attestation établie le',
      page: 'Page',
    },
    states: {
      planned: 'planifié',
      'awaiting-approval': 'en attente d’une seconde approbation',
      rejected: 'refusé : rien n’a été modifié',
      confirmed: 'confirmé',
      running: 'en cours',
      paused: 'en pause',
      cancelled: 'arrêté avant la fin : ce qui était fait le reste',
      erased: 'effacé, vérification en cours',
      done: 'terminé et vérifié',
      partial: 'effacé ; des fichiers restent à supprimer',
      failed: 'échoué : rien de plus n’a été modifié',
      expired: 'expiré',
    },
    reasons: {
      'subject-request': 'Demande de la personne (RGPD, art. 17)',
      'consent-withdrawn': 'Retrait du consentement (RGPD, art. 17, 1, b)',
      objection: 'Opposition au traitement (RGPD, art. 17, 1, c)',
      unlawful: 'Traitement illicite (RGPD, art. 17, 1, d)',
      'retention-ended': 'Fin de la durée de conservation (RGPD, art. 5, 1, e)',
      'entered-by-mistake': 'Saisie par erreur (RGPD, art. 5, 1, d)',
    },
    actions: {
      anonymise: 'anonymisé',
      delete: 'supprimé',
      keep: 'conservé',
      detach: 'détaché, conservé pour autrui',
    },
    checks: {
      columns: 'Champs vidés ou généralisés',
      rows: 'Enregistrements supprimés',
      components: 'Composants supprimés',
      files: 'Fichiers supprimés',
      sinks: 'Copies annexes supprimées',
      residual: 'Recherche des identifiants dans toute la base',
      shared: 'Enregistrements partagés détachés',
    },
    headings: {
      types: 'Enregistrements traités',
      checks: 'Vérifications',
      proof: 'Preuve',
      uncovered: 'Copies hors de portée de l’application',
    },
    columns: {
      type: 'Type',
      action: 'Traitement',
      documents: 'Documents',
      rows: 'Lignes',
      check: 'Vérification',
      result: 'Résultat',
      checked: 'Vérifiés',
      left: 'Restants',
    },
    passed: 'conforme',
    failed: 'à traiter',
    unsealed: 'en attente de scellement',
    nothingPersonal:
      'Cette attestation ne contient aucune donnée personnelle de la personne concernée.',
  },
  en: {
    title: { anonymise: 'Certificate of anonymisation', delete: 'Certificate of deletion' },
    labels: {
      reference: 'Reference',
      state: 'State',
      subjects: 'Records concerned',
      reason: 'Reason',
      by: 'Confirmed by',
      confirmed: 'Confirmed on',
      finished: 'Finished on',
      seal: 'Ledger seal',
      entry: 'Ledger entry',
      issued: 'Certificate issued on',
      page: 'Page',
    },
    states: {
      planned: 'planned',
      'awaiting-approval': 'awaiting a second approval',
      rejected: 'rejected: nothing was changed',
      confirmed: 'confirmed',
      running: 'running',
      paused: 'paused',
      cancelled: 'stopped before its end: what was done stays done',
      erased: 'erased, being verified',
      done: 'finished and verified',
      partial: 'erased; files are still to be deleted',
      failed: 'failed: nothing more was changed',
      expired: 'expired',
    },
    reasons: {
      'subject-request': 'Request of the data subject (GDPR, Art. 17)',
      'consent-withdrawn': 'Consent withdrawn (GDPR, Art. 17(1)(b))',
      objection: 'Objection to processing (GDPR, Art. 17(1)(c))',
      unlawful: 'Unlawful processing (GDPR, Art. 17(1)(d))',
      'retention-ended': 'End of the storage period (GDPR, Art. 5(1)(e))',
      'entered-by-mistake': 'Entered by mistake (GDPR, Art. 5(1)(d))',
    },
    actions: {
      anonymise: 'anonymised',
      delete: 'deleted',
      keep: 'kept',
      detach: 'detached, kept for others',
    },
    checks: {
      columns: 'Fields blanked or generalised',
      rows: 'Records deleted',
      components: 'Components deleted',
      files: 'Files deleted',
      sinks: 'Side copies deleted',
      residual: 'Search for identifiers in the whole database',
      shared: 'Shared records detached',
    },
    headings: {
      types: 'Records treated',
      checks: 'Verification',
      proof: 'Proof',
      uncovered: 'Copies out of the application’s reach',
    },
    columns: {
      type: 'Type',
      action: 'Treatment',
      documents: 'Documents',
      rows: 'Rows',
      check: 'Check',
      result: 'Result',
      checked: 'Checked',
      left: 'Left',
    },
    passed: 'passed',
    failed: 'to be dealt with',
    unsealed: 'waiting to be sealed',
    nothingPersonal: 'This certificate holds no personal data of the data subject.',
  },
};
