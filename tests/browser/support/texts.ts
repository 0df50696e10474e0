import bulkEnglish from '../../../plugins/gdpr/admin/src/translations/bulk.en.json';
import bulkFrench from '../../../plugins/gdpr/admin/src/translations/bulk.fr.json';
import dictionaryEnglish from '../../../plugins/gdpr/admin/src/translations/dictionary.en.json';
import dictionaryFrench from '../../../plugins/gdpr/admin/src/translations/dictionary.fr.json';
import erasureEnglish from '../../../plugins/gdpr/admin/src/translations/erasure.en.json';
import erasureFrench from '../../../plugins/gdpr/admin/src/translations/erasure.fr.json';
import forbiddenEnglish from '../../../plugins/gdpr/admin/src/translations/forbidden.en.json';
import forbiddenFrench from '../../../plugins/gdpr/admin/src/translations/forbidden.fr.json';
import guardEnglish from '../../../plugins/gdpr/admin/src/translations/guard.en.json';
import guardFrench from '../../../plugins/gdpr/admin/src/translations/guard.fr.json';
import jobsEnglish from '../../../plugins/gdpr/admin/src/translations/jobs.en.json';
import jobsFrench from '../../../plugins/gdpr/admin/src/translations/jobs.fr.json';
import scanEnglish from '../../../plugins/gdpr/admin/src/translations/scan.en.json';
import scanFrench from '../../../plugins/gdpr/admin/src/translations/scan.fr.json';
import taggingEnglish from '../../../plugins/gdpr/admin/src/translations/tagging.en.json';
import taggingFrench from '../../../plugins/gdpr/admin/src/translations/tagging.fr.json';

/** Languages of the admin in which the stories are told. */
export type Language = 'fr' | 'en';

const TEXTS = {
  fr: {
    ...{ ...erasureFrench, ...bulkFrench, ...guardFrench, ...forbiddenFrench, ...jobsFrench },
    ...{ ...scanFrench, ...dictionaryFrench, ...taggingFrench },
  },
  en: {
    ...{ ...erasureEnglish, ...bulkEnglish, ...guardEnglish, ...forbiddenEnglish, ...jobsEnglish },
    ...{ ...scanEnglish, ...dictionaryEnglish, ...taggingEnglish },
  },
} as const;

/** Names of the texts of the erasure, bulk, guard, forbidden fields', jobs, findings, dictionary and inventory screens. */
export type TextKey = keyof (typeof TEXTS)['en'];

/** What Strapi shows instead of a page to those who may not see it. */
export const FORBIDDEN = /pas.*droits|permission/i;

/** A text of these screens as they show it; for those without a value inside. */
export const text = (language: Language, key: TextKey): string => TEXTS[language][key];

/** A text with values inside, as a pattern: the values may be anything. */
export function textLike(language: Language, key: TextKey): RegExp {
  const parts = text(language, key)
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s'));
  return new RegExp(`^${parts.join('.+')}$`);
}

/** A text that depends on a number, as it is for this one. */
export function counted(language: Language, key: TextKey, count: number): string {
  const branches = new Map(
    Array.from(
      text(language, key).matchAll(/(=\d+|one|other) \{([^{}]*)\}/g),
      ([, when, words]) => [when, words],
    ),
  );
  const words = branches.get(`=${count}`) ?? branches.get(count === 1 ? 'one' : 'other') ?? '';
  return words.replace('#', String(count));
}
