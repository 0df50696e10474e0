import type { GuardVerdict } from '../../../../shared/contracts/guard';
import { refusalOf } from './refusal';

const NIR: GuardVerdict = {
  ...{ kind: 'forbidden', path: ['needs', '0', 'nir'], because: 'Décret 2019-341.' },
  unless: { line: ['health', 'pension'] },
};
const finding = { category: 'health', start: 5, end: 12, rule: 'health.dialysis', confidence: 1 };
const text = (mode: 'warn' | 'block'): GuardVerdict =>
  ({
    kind: 'text',
    path: ['remarks'],
    mode,
    findings: [finding],
    justified: false,
  }) as GuardVerdict;

test('names every field and rule, in the form that the editor shows below each', () => {
  const { message, details } = refusalOf([NIR, text('block')], 'en');
  expect(message).toContain('"needs.0.nir" is forbidden unless line = health or pension');
  expect(message).toContain('Décret 2019-341.');
  expect(message).toContain('"remarks" reveals: health (health.dialysis)');
  expect(details).toMatchObject({
    code: 'E_GDPR_FORBIDDEN_FIELD',
    verdicts: [NIR, text('block')],
    errors: [
      { path: ['needs', '0', 'nir'], name: 'ValidationError' },
      { path: ['remarks'], name: 'ValidationError' },
    ],
  });
});

test('in French', () => {
  const { message } = refusalOf([NIR, text('block')], 'fr');
  expect(message).toContain(
    '«\u00a0needs.0.nir\u00a0» est interdit, sauf si line = health ou pension',
  );
  expect(message).toContain('révèle\u00a0: santé (health.dialysis)');
});

test.each([
  [[text('warn')], 'E_GDPR_JUSTIFICATION_NEEDED'],
  [[text('warn'), text('block')], 'E_GDPR_TEXT_BLOCKED'],
  [[text('warn'), NIR], 'E_GDPR_FORBIDDEN_FIELD'],
])('its code is that of the gravest', (verdicts, code) => {
  expect(refusalOf(verdicts, 'en').code).toBe(code);
});
