import type { FieldPath } from '../../../../shared/contracts/guard';
import { MARK, replacePieces } from '../../detection';
import { asStored } from './judge-text';
import type { Data, FoundText } from './judgement';

/** A copy of the data in which a mark stands for every place found. */
export function maskTexts(data: Data, texts: readonly FoundText[]): Data {
  return texts.reduce<Data>((masked, text) => {
    const changed = withValue(masked, text.path, maskedValue(text));
    return isData(changed) ? changed : masked;
  }, data);
}

/** The value of one field with its marks. */
export function maskedValue({
  rule: { pieces = 'text' },
  value,
  pieces: found,
}: FoundText): unknown {
  return replacePieces(pieces, asStored(pieces, value), ({ path }) =>
    found
      .filter(({ within }) => within.join('.') === path.join('.'))
      .flatMap(({ findings }) => findings.map(({ start, end }) => ({ start, end, by: MARK }))),
  );
}

function withValue(holder: unknown, [key, ...rest]: FieldPath, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(holder)) {
    const items: unknown[] = holder;
    return items.map((item, index) =>
      String(index) === key ? withValue(item, rest, value) : item,
    );
  }
  return isData(holder) ? { ...holder, [key]: withValue(holder[key], rest, value) } : holder;
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
