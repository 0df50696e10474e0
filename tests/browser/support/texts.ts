import english from '../../../plugins/gdpr/admin/src/translations/erasure.en.json';
import french from '../../../plugins/gdpr/admin/src/translations/erasure.fr.json';

/** Languages of the admin in which the stories are told. */
export type Language = 'fr' | 'en';

const TEXTS = { fr: french, en: english } as const;

/** A text of the erasure screens as they show it; for those without a value inside. */
export const text = (language: Language, key: keyof typeof french): string => TEXTS[language][key];
