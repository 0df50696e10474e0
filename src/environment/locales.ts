import type { Core } from '@strapi/strapi';
import { serviceOf } from './service-of';

interface LocaleService {
  findByCode(code: string): Promise<unknown>;
  create(locale: { code: string; name: string }): Promise<unknown>;
}

/** French is the first locale (config/plugins); advice is also given in English. */
export async function addLocales(strapi: Core.Strapi): Promise<void> {
  const locales = serviceOf<LocaleService>(strapi, 'plugin::i18n.locales');
  if (await locales.findByCode('en')) return;
  await locales.create({ code: 'en', name: 'English (en)' });
}
