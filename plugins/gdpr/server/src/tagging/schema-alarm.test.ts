import { schemaAlarm } from './schema-alarm';

test.each([
  ['religion', 'string', 'reserved'],
  ['groupe_sanguin', 'enumeration', 'reserved'],
  ['groupeSanguin', 'string', 'reserved'],
  ['bloodType', 'string', 'reserved'],
  ['NIR', 'string', 'reserved'],
  ['num_secu', 'string', 'reserved'],
  ['opinionPolitique', 'text', 'reserved'],
  ['sexualOrientation', 'string', 'reserved'],
  ['casier_judiciaire', 'string', 'reserved'],
  ['empreinteDigitale', 'json', 'reserved'],
  ['origineEthnique', 'string', 'reserved'],
  ['dateNaissance', 'date', 'personal'],
  ['tel2', 'string', 'personal'],
  ['EMAIL_PERSO', 'string', 'personal'],
  ['prenom', 'string', 'personal'],
] as const)('%s (%s) is %s', (attribute, type, kind) =>
  expect(schemaAlarm(attribute, type)?.kind).toBe(kind),
);

test.each([
  ['productLine', 'enumeration'],
  ['premium', 'decimal'],
  ['startDate', 'date'],
  ['slug', 'uid'],
] as const)('%s (%s) raises no alarm', (attribute, type) =>
  expect(schemaAlarm(attribute, type)).toBeUndefined(),
);
