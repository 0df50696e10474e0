'use strict';

/** What the other doors answer once a reader is anonymised; another reader is there to be left alone. */
async function doors({ strapi, ask, url }, { anonymised, other, planId }) {
  const { uid, documentId } = anonymised;
  const reader = strapi.documents(uid);
  const receipt = await ask(`/gdpr/erasures/${planId}/receipt?format=pdf&locale=en`);
  const state = await ask(`/gdpr/subjects/${uid}/${documentId}/state`);
  const tags = await ask('/gdpr/tags');
  const preview = { uid, documentId: other.documentId, mode: 'delete' };
  return {
    write: await refusal(() => reader.update({ documentId, locale: 'en', data: { motto: 'x' } })),
    nativeDelete: await refusal(() => reader.delete({ documentId: other.documentId, locale: '*' })),
    rowDelete: await refusal(() =>
      strapi.db.query(uid).delete({ where: { documentId: other.documentId } }),
    ),
    previewBy: {
      nobody: (await ask('/gdpr/erasures/preview', { json: preview, authorization: '' })).status,
      aVisitor: (await fetch(`${url}/api/gdpr/erasures`)).status,
    },
    receipt: { status: receipt.status, type: receipt.type, isPdf: receipt.text.startsWith('%PDF') },
    state: state.body.data.state,
    tags: tags.status,
  };
}

async function refusal(act) {
  try {
    await act();
    return 'done';
  } catch (error) {
    return error.details?.code ?? error.code ?? error.message;
  }
}

module.exports = { doors };
