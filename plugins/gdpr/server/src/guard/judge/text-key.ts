import { canonicalJson } from '../../kernel/canonical';
import type { WrittenText } from './judgement';

/** One string for a text in a field of its type or component, wherever it stands there. */
export const textKey = ({ uid, attribute, value }: WrittenText): string =>
  `${uid} ${attribute} ${typeof value === 'string' ? value : canonicalJson(value)}`;
