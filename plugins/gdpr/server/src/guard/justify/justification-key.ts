import { createHmac } from 'node:crypto';
import type { FieldPath } from '../../../../shared/contracts/guard';
import { canonicalJson } from '../../kernel/canonical';

/** A text in a field of a type, and who answers for it. */
export interface AnsweredText {
  readonly uid: string;
  readonly path: FieldPath;
  readonly value: unknown;
  readonly author: number;
}

/** The field as it is named wherever it stands: without the numbers of repeatable components. */
export const fieldOf = (path: FieldPath): string =>
  path.filter((part) => !/^\d+$/.test(part)).join('.');

/** The same for the same text of the same person in that field; of the text itself it tells nothing. */
export const justificationKey = (key: Buffer, { uid, path, value, author }: AnsweredText): string =>
  createHmac('sha256', key)
    .update(canonicalJson([uid, fieldOf(path), value, author]))
    .digest('hex');
