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
  import('./bulk.fr.json'),
  import('./jobs.fr.json'),
  import('./guard.fr.json'),
  import('./scan.fr.json'),
  import('./dictionary.fr.json'),
  import('./forbidden.fr.json'),
];

const english = () => [
  import('./en.json'),
  import('./tagging.en.json'),
  import('./erasure.en.json'),
  import('./bulk.en.json'),
  import('./jobs.en.json'),
  import('./guard.en.json'),
  import('./scan.en.json'),
  import('./dictionary.en.json'),
  import('./forbidden.en.json'),
];
