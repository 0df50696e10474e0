import { inflateSync } from 'node:zlib';

type Letters = ReadonlyMap<string, string>;

/** The text of a PDF as its fonts' own tables spell it, lines run together; enough to look for a word. */
export function pdfText(bytes: Buffer): string {
  const streams = streamsOf(bytes);
  const fonts = streams.filter((text) => text.includes('beginbfrange')).map(lettersOf);
  return fonts.flatMap((letters) => streams.map((text) => spell(text, letters))).join('\n');
}

function streamsOf(bytes: Buffer): string[] {
  const whole = bytes.toString('latin1');
  return [...whole.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
}

/** The table from a font's glyphs to letters. */
function lettersOf(table: string): Letters {
  const letters = new Map<string, string>();
  for (const [, from = '', list = ''] of table.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    // a ligature stands for several letters: <0066 0066>
    const codes = [...list.matchAll(/<([\w ]+)>/g)].map(([, code = '']) =>
      code.replaceAll(' ', ''),
    );
    for (const [at, code] of codes.entries()) {
      const glyph = (Number.parseInt(from, 16) + at).toString(16).padStart(4, '0');
      letters.set(glyph, Buffer.from(code, 'hex').swap16().toString('utf16le'));
    }
  }
  return letters;
}

/** Every line that the page shows, in this font's letters. */
function spell(stream: string, letters: Letters): string {
  const lines = [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, parts = '']) =>
    [...parts.matchAll(/<([0-9a-f]+)>/g)]
      .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      .map((glyph) => letters.get(glyph) ?? '')
      .join(''),
  );
  return lines.join(' ');
}
