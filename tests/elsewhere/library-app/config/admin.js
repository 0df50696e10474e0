'use strict';

// Secrets of a fixture that never leaves the test: they guard nothing.
module.exports = {
  auth: { secret: 'library-admin-jwt-secret-of-some-length' },
  apiToken: { salt: 'library-api-token-salt' },
  transfer: { token: { salt: 'library-transfer-token-salt' } },
  secrets: { encryptionKey: 'library-encryption-key-32-bytes!' },
  rateLimit: { enabled: false },
  flags: { nps: false, promoteEE: false },
};
