/** Attributes that Strapi stores as one text are read as one, whatever they are called. */
const PIECES: Readonly<Record<string, string>> = {
  ...{ string: 'string', text: 'text', richtext: 'richtext', uid: 'string', email: 'string' },
  ...{ json: 'json', blocks: 'blocks' },
};

/** What an attribute's type is for `textPieces`; undefined where it holds no text. */
export const pieceType = (type: string): string | undefined => PIECES[type];
