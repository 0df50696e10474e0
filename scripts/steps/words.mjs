/** The language of whoever reads the terminal: French when the system says so, else English. */
export const language = /^fr/i.test(systemLocale()) ? 'fr' : 'en';

function systemLocale() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return LC_ALL || LC_MESSAGES || LANG || '';
}
