import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

import { filesBelow } from './files-below';

/** Words of the demo's trade, in both languages: a plugin for everybody has no use for them. */
const TRADE = new RegExp(
  `(?<![\\w.])(${[
    ...['insur(?:ance|er|ers|ed)', 'brokers?', 'brokerage', 'policy ?holders?', 'underwrit\\w+'],
    ...['contracts?', 'household members?', 'beneficiar(?:y|ies)', 'leads? sources?'],
    ...['courtage', 'courtiers?', 'assur(?:ance|ances|eur|eurs|é|és|ée)', 'mutuelles?'],
    ...['contrats?', 'bénéficiaires?', 'souscri\\w+', 'devis', 'sinistres?', 'contacts?'],
  ].join('|')})(?![\\w])`,
  'gi',
);

/** Where such a word is not the trade's: the taxonomy's categories, field names that are guessed, a folder. */
const EVERYBODYS = [
  /user\.contact\b[\w.]*/g,
  /Contact data collected about a user\.|Contact address data/g,
  /(?:Health )?insurance[_ ]beneficiary[_ ](?:id|number)/g,
  /Numéro de bénéficiaire d’une assurance santé/g,
  /contact (?:name|data|details|email)/gi,
  /user's contact email address/gi,
  /\/contracts\//g,
  /\bCoordonnées de contact\b/g,
  // Article 9(2)(d) and (h), word for word
  /regular contact with it in connection with its purposes/g,
  /des contacts réguliers en liaison avec ses finalités/g,
  /pursuant to contract with a health professional/g,
  /en vertu d’un contrat conclu avec un professionnel de la santé/g,
];

const DETECTION = resolve(__dirname, '../../plugins/gdpr/server/src/detection');

/**
 * What the detector of texts knows of French and English: entries of lists in its JSON, where such a word is a word that
 * people write. The names of rules, and whatever stands in code, messages and comments, are none of it.
 */
const KNOWN_WORDS: ReadonlySet<string> = new Set(
  filesBelow(DETECTION)
    .filter((path) => /^[a-z-]+\.json$/.test(basename(path)))
    .flatMap((path) => entriesOf(JSON.parse(readFileSync(path, 'utf8')))),
);

function entriesOf(value: unknown): string[] {
  if (Array.isArray(value))
    return value.flatMap((entry) => (typeof entry === 'string' ? [entry] : entriesOf(entry)));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(entriesOf) : [];
}

const withoutKnownWords = (text: string): string =>
  text.replace(/"((?:[^"\\\n]|\\.)*)"/g, (quoted, entry: string) =>
    KNOWN_WORDS.has(entry) ? '""' : quoted,
  );

/** The words of the demo's trade that a text uses, each once. */
export function tradeWordsIn(text: string): string[] {
  const left = EVERYBODYS.reduce(
    (rest, allowed) => rest.replace(allowed, ''),
    withoutKnownWords(text),
  );
  return [...new Set([...left.matchAll(TRADE)].map(([word]) => word))];
}
