import { PLUGIN_ID } from '../plugin-id';

type Texts = Readonly<Record<string, string>>;

/** Texts of the plugin in an admin language, prefixed `gdpr.`; English where there is no translation. */
export async function loadTranslations(locale: string): Promise<Record<string, string>> {
  const parts = await Promise.all(locale === 'fr' ? french() : english());
  const entries = parts.flatMap(({ default: texts }: { default: Texts }) => Object.entries(texts));
  return Object.fromEntries(entries.map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));
}

const french = () => [
  import('./fr.json'),
  import('./tagging.fr.json'),
  import('./categories.fr.json'),
  import('./erasure.fr.json'),
];

const english = () => [
  import('./en.json'),
  import('./tagging.en.json'),
  import('./erasure.en.json'),
];
