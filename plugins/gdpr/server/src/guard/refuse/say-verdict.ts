import type {
  ForbiddenVerdict,
  GuardVerdict,
  TextVerdict,
} from '../../../../shared/contracts/guard';
import { CATEGORY_WORDS } from './category-words';

export type Language = 'fr' | 'en';

/** One verdict in a sentence: field and rule, never the value. */
export function sayVerdict(verdict: GuardVerdict, language: Language): string {
  return verdict.kind === 'forbidden'
    ? sayForbidden(verdict, language)
    : sayText(verdict, language);
}

function sayForbidden({ path, because, unless }: ForbiddenVerdict, language: Language): string {
  const field = path.join('.');
  const conditions = Object.entries(unless ?? {}).map(
    ([name, values]) => `${name} = ${values.map(String).join(language === 'fr' ? ' ou ' : ' or ')}`,
  );
  const when = conditions.join(language === 'fr' ? ' et ' : ' and ');
  switch (language) {
    case 'fr':
      return [
        conditions.length === 0
          ? `Le champ «\u00a0${field}\u00a0» est interdit\u00a0: il doit rester vide.`
          : `Le champ «\u00a0${field}\u00a0» est interdit, sauf si ${when}\u00a0: il doit rester vide.`,
        because,
      ]
        .filter(Boolean)
        .join(' ');
    case 'en':
      return [
        conditions.length === 0
          ? `The field "${field}" is forbidden: it must stay empty.`
          : `The field "${field}" is forbidden unless ${when}: it must stay empty.`,
        because,
      ]
        .filter(Boolean)
        .join(' ');
  }
}

function sayText({ path, mode, findings }: TextVerdict, language: Language): string {
  const field = path.join('.');
  const rules = [...new Map(findings.map((finding) => [finding.rule, finding])).values()]
    .map(({ category, rule }) => `${CATEGORY_WORDS[category][language]} (${rule})`)
    .join(', ');
  switch (language) {
    case 'fr':
      return mode === 'warn'
        ? `Le texte du champ «\u00a0${field}\u00a0» révèle\u00a0: ${rules}. Écrire autrement, ou justifier avant d’enregistrer.`
        : `Le texte du champ «\u00a0${field}\u00a0» révèle\u00a0: ${rules}. Il n’est pas enregistré\u00a0: écrire autrement.`;
    case 'en':
      return mode === 'warn'
        ? `The text of the field "${field}" reveals: ${rules}. Word it otherwise, or give a justification before saving.`
        : `The text of the field "${field}" reveals: ${rules}. It is not saved: word it otherwise.`;
  }
}
