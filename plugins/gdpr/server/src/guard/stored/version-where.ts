import type { Core, UID } from '@strapi/types';

/** Versions of a document as the Document Service selects them. */
export interface Versions {
  readonly uid: string;
  readonly documentId: unknown;
  /** one, several, `'*'` for all; the default one where nothing is said */
  readonly locale: unknown;
  readonly status: 'draft' | 'published';
}

/** The `where` of these versions: what the Document Service would read, or write to. */
export async function versionWhere(
  strapi: Core.Strapi,
  { uid, documentId, locale, status }: Versions,
): Promise<object> {
  const { options, pluginOptions } = strapi.contentType(uid as UID.ContentType);
  const isLocalized =
    (pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === true;
  return {
    documentId,
    ...(options?.draftAndPublish === true
      ? { publishedAt: status === 'draft' ? { $null: true } : { $notNull: true } }
      : {}),
    ...(isLocalized ? await localeWhere(strapi, locale) : {}),
  };
}

async function localeWhere(strapi: Core.Strapi, locale: unknown): Promise<object> {
  if (locale === '*') return {};
  if (Array.isArray(locale)) return { locale: { $in: [...(locale as unknown[])] } };
  if (locale !== undefined && locale !== null && locale !== '') return { locale };
  const locales = strapi.plugin('i18n').service<{ getDefaultLocale(): Promise<string> }>('locales');
  return { locale: await locales.getDefaultLocale() };
}
