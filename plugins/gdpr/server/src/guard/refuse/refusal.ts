import type { GuardRefusalDetails, GuardVerdict } from '../../../../shared/contracts/guard';
import { GdprInvalid } from '../../kernel/errors';
import { sayVerdict, type Language } from './say-verdict';

/** 400 for a whole write: every field that stands in its way, in the form that Strapi's editor shows below each. */
export function refusalOf(verdicts: readonly GuardVerdict[], language: Language): GdprInvalid {
  const errors = verdicts.map((verdict) => ({
    path: [...verdict.path],
    name: 'ValidationError',
    message: sayVerdict(verdict, language),
  }));
  const message = [...new Set(errors.map((error) => error.message))].join(' ');
  return new GdprInvalid(codeOf(verdicts), message, { verdicts, errors });
}

/** The gravest names the refusal: what no justification lifts comes first. */
function codeOf(verdicts: readonly GuardVerdict[]): GuardRefusalDetails['code'] {
  if (verdicts.some(({ kind }) => kind === 'forbidden')) return 'E_GDPR_FORBIDDEN_FIELD';
  const isWarning = verdicts.every((verdict) => verdict.kind === 'text' && verdict.mode === 'warn');
  return isWarning ? 'E_GDPR_JUSTIFICATION_NEEDED' : 'E_GDPR_TEXT_BLOCKED';
}
