export default [
  // Not `strapi::logger`: it prints whole addresses, and a search for a name is personal data.
  'global::request-log',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
