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
];

/** The words of the demo's trade that a text uses, each once. */
export function tradeWordsIn(text: string): string[] {
  const left = EVERYBODYS.reduce((rest, allowed) => rest.replace(allowed, ''), text);
  return [...new Set([...left.matchAll(TRADE)].map(([word]) => word))];
}
