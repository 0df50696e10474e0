/** Id of the plugin in Strapi: prefix of its routes, permissions and translations. */
export const PLUGIN_ID = 'gdpr';
