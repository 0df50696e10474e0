'use strict';

const WORDS = { anonymise: 'ANONYMISE', delete: 'DELETE' };

/** Previews and confirms an erasure over HTTP, as the admin panel does. */
async function erase(ask, { uid, documentId, mode }) {
  const preview = await ask('/gdpr/erasures/preview', { json: { uid, documentId, mode } });
  const { planId, token, ...plan } = preview.body.data;
  const confirmed = await ask('/gdpr/erasures', {
    json: { planId, token, word: WORDS[mode], reasonCode: 'subject-request' },
  });
  return { plan, run: confirmed.body.data };
}

module.exports = { erase };
