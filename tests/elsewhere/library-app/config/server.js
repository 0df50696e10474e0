'use strict';

module.exports = ({ env }) => ({
  host: '127.0.0.1',
  port: env.int('PORT', 1337),
  app: { keys: ['library-app-key-one', 'library-app-key-two'] },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
