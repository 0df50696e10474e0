/** Characters of WinAnsi that Latin-1 lacks, by their octal code in a PDF string. */
const WIN_ANSI: Readonly<Record<string, string>> = {
  '€': '\\200',
  '’': '\\222',
  '«': '\\253',
  '»': '\\273',
  œ: '\\234',
  Œ: '\\214',
  '–': '\\226',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
};

/** A valid one-page PDF 1.4 with a title and lines of text, uncompressed, so that its words can be searched. */
export function pdf(title: string, lines: readonly string[]): Buffer {
  const content = [
    'BT /F1 16 Tf 60 780 Td',
    `(${escaped(title)}) Tj`,
    '/F1 11 Tf 0 -32 Td 16 TL',
    ...lines.map((line) => `(${escaped(line)}) Tj T*`),
    'ET',
  ].join('\n');
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escaped(title)}) >>`,
  ]);
}

function escaped(text: string): string {
  return text.replace(/[€’«»œŒ–\\()]/g, (character) => WIN_ANSI[character] ?? character);
}

function assemble(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets = objects.map((object, at) => {
    const offset = Buffer.byteLength(body, 'latin1');
    body += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>`;
  const start = Buffer.byteLength(body, 'latin1');
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
