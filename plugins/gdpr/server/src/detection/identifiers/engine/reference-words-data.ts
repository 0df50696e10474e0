import words from '../words/references.json';
import { listed } from './listed';

/** Words that announce a number of another kind: what follows `n° de dossier` is a file, whatever its digits add up to. */
export const REFERENCE_WORDS: readonly string[] = listed(
  ...[...words.files, ...words.records, ...words.trade],
  ...[...words.devices, ...words.scales, ...words.lists],
);

/** Words after which a number belongs to a person or is called, so that an earlier "dossier" does not speak of it. */
export const PERSON_WORDS: readonly string[] = listed(...words.person);

/** Words that say nothing of what a number is. */
export const LITTLE_WORDS: readonly string[] = listed(...words.little);

/** Words for "number": they say nothing either, but tie what precedes to what follows. */
export const NUMBER_WORDS: readonly string[] = listed(...words.number);
