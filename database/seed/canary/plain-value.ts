import type { Field } from './field';

let texts = 0;

/** A value for an attribute that is not personal, or is kept: valid, and the same for everybody. */
export function plainValue(field: Field): unknown {
  switch (field.type) {
    case 'string':
    case 'text':
    case 'richtext':
      return plainText(field);
    case 'email':
      return 'partenaire@fournisseur.example';
    case 'integer':
    case 'biginteger':
    case 'decimal':
    case 'float':
      return typeof field.min === 'number' ? Math.ceil(field.min) + 1 : 1;
    case 'date':
      return '2024-05-15';
    case 'datetime':
    case 'timestamp':
      return new Date(Date.UTC(2024, 4, 15, 9, 30));
    case 'enumeration':
      return field.enum?.at(-1);
    case 'json':
      return { purpose: 'quote', given: true };
    default:
      return undefined;
  }
}

function plainText(field: Field): string | undefined {
  if (field.regex !== undefined) return new RegExp(String(field.regex)).test('59000') ? '59000' : undefined;
  texts += 1;
  const label = `Valeur ${String(process.pid)}-${String(texts)}`;
  return label.slice(0, field.maxLength ?? 40);
}
