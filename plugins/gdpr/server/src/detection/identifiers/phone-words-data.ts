import { listed } from './engine/listed';
import words from './words/announcing.json';

/** Words that announce a telephone number. */
export const PHONE_WORDS: readonly string[] = listed(...words.phone);
