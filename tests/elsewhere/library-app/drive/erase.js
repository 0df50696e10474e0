'use strict';

const WORDS = { anonymise: 'ANONYMISE', delete: 'DELETE' };

/** Previews and confirms an erasure over HTTP, as the admin panel does. */
async function erase(ask, { uid, documentId, mode }) {
  const preview = await post(ask, '/gdpr/erasures/preview', { uid, documentId, mode });
  const { planId, token, ...plan } = preview;
  const confirmation = { planId, token, word: WORDS[mode], reasonCode: 'subject-request' };
  return { planId, plan, run: await post(ask, '/gdpr/erasures', confirmation) };
}

async function post(ask, path, json) {
  const { status, body, text } = await ask(path, { json });
  if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
  return body.data;
}

module.exports = { erase };
