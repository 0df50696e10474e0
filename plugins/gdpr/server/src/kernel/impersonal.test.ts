import { refuseNumbers } from './impersonal';

test.each([
  'm.durand@example.org',
  'écrire à a@b.fr svp',
  'tél. 06 12 34 56 78',
  '+33612345678',
  '01.23.45.67.89',
  'contrat 8871234',
  'NIR 1 85 05 78 006 084 36',
  'IBAN FR76 3000 6000 0112 3456 7890 189',
])('%s is refused', (words) =>
  expect(() => refuseNumbers(words)).toThrow(
    expect.objectContaining({ code: 'E_GDPR_REASON_QUOTES' }),
  ),
);

test.each([
  undefined,
  '',
  'Purge annuelle 2026',
  'Délai de 3 ans échu le 22/11/2026, note du 2026-11-01',
  'Article 17(1)(b), délibération 2026-045',
  'lots 12, 13 et 14',
])('%s is not', (words) => expect(() => refuseNumbers(words)).not.toThrow());
