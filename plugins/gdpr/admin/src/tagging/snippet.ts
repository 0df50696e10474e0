/** What to paste beside an attribute's `type` in its schema.json. */
export const snippetFor = (category: string): string =>
  `"pluginOptions": ${JSON.stringify({ gdpr: { category } }, null, 2)}`;
