import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Receipt } from './receipt';
import { RECEIPT_TEXTS, type ReceiptTexts } from './receipt-texts';

type Locale = 'fr' | 'en';
type Pdf = PDFKit.PDFDocument;
type Table = readonly (readonly string[])[];

const MARGIN = 56;

/** The receipt as a tagged A4 document in French or English, made for paper and for screen readers. */
export function receiptPdf(receipt: Receipt, locale: Locale): Promise<Buffer> {
  const texts = RECEIPT_TEXTS[locale];
  const pdf = openDocument(texts.title[receipt.run.mode], locale, new Date(receipt.issuedAt));
  const done = collect(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  write(pdf, root, { receipt, texts, locale });
  root.end();
  pdf.end();
  return done;
}

function openDocument(title: string, locale: Locale, issuedAt: Date): Pdf {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: locale === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    info: { Title: title, Creator: 'strapi-plugin-gdpr', CreationDate: issuedAt },
    // the published types do not know PDF/UA yet
  } as unknown as PDFKit.PDFDocumentOptions);
  // the standard fonts corrupt silently what is not Latin-1
  const fonts = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  pdf.registerFont('body', join(fonts, 'DejaVuSans.ttf'));
  pdf.registerFont('bold', join(fonts, 'DejaVuSans-Bold.ttf'));
  return pdf.font('body').fontSize(10);
}

function collect(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    pdf.on('error', reject);
  });
}

interface Content {
  readonly receipt: Receipt;
  readonly texts: ReceiptTexts;
  readonly locale: Locale;
}

function write(pdf: Pdf, root: PDFKit.PDFStructureElement, content: Content): void {
  const { receipt, texts } = content;
  text(pdf, root, { tag: 'H1', font: 'bold', size: 18, value: texts.title[receipt.run.mode] });
  for (const [label, value] of facts(content)) {
    text(pdf, root, {
      tag: 'P',
      font: 'body',
      size: 10,
      value: `${label}${content.locale === 'fr' ? ' : ' : ': '}${value}`,
    });
  }
  section(pdf, root, {
    heading: texts.headings.types,
    table: typeTable(content),
    widths: [0.4, 0.34, 0.13, 0.13],
  });
  section(pdf, root, {
    heading: texts.headings.checks,
    table: checkTable(content),
    widths: [0.46, 0.22, 0.16, 0.16],
  });
  const beyond = receipt.run.uncovered ?? [];
  if (beyond.length > 0)
    text(pdf, root, { tag: 'H2', font: 'bold', size: 13, value: texts.headings.uncovered });
  for (const { label, because } of beyond) {
    const value = [label[content.locale], because?.[content.locale]].filter(Boolean).join(' – ');
    text(pdf, root, { tag: 'P', font: 'body', size: 9, value });
  }
  text(pdf, root, { tag: 'H2', font: 'bold', size: 13, value: texts.headings.proof });
  for (const value of proof(content)) text(pdf, root, { tag: 'P', font: 'body', size: 8, value });
  text(pdf, root, { tag: 'P', font: 'body', size: 9, value: texts.nothingPersonal });
}

function facts({ receipt, texts, locale }: Content): [string, string][] {
  const { run } = receipt;
  const { labels } = texts;
  const moment = (iso: string) =>
    new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
      dateStyle: 'long',
      timeStyle: 'medium',
    }).format(new Date(iso));
  const lines: [string, string | undefined][] = [
    [labels.reference, run.planId],
    [labels.state, texts.states[run.state]],
    [labels.subjects, run.subjects.map(({ uid, documentId }) => `${uid} ${documentId}`).join(', ')],
    [labels.reason, run.reasonCode && texts.reasons[run.reasonCode]],
    [labels.by, run.requestedByName],
    [labels.confirmed, run.confirmedAt && moment(run.confirmedAt)],
    [labels.finished, run.finishedAt && moment(run.finishedAt)],
    [labels.issued, moment(receipt.issuedAt)],
  ];
  return lines.filter((line): line is [string, string] => line[1] !== undefined);
}

const typeTable = ({ receipt, texts }: Content): Table => [
  [texts.columns.type, texts.columns.action, texts.columns.documents, texts.columns.rows],
  ...receipt.run.types.map(({ label, action, documents, rows }) => [
    label,
    texts.actions[action],
    String(documents),
    String(rows),
  ]),
];

const checkTable = ({ receipt, texts }: Content): Table => [
  [texts.columns.check, texts.columns.result, texts.columns.checked, texts.columns.left],
  ...receipt.run.checks.map(({ name, passed, checked, left }) => [
    texts.checks[name],
    passed ? texts.passed : texts.failed,
    String(checked),
    String(left),
  ]),
];

const proof = ({ receipt, texts }: Content): string[] =>
  receipt.ledger.map(({ kind, entryId, seq, hash }) =>
    [
      kind,
      `${texts.labels.entry} ${entryId}`,
      hash ? `${texts.labels.seal} ${String(seq)}: ${hash}` : texts.unsealed,
    ].join('\n'),
  );

interface TextBlock {
  readonly tag: 'H1' | 'H2' | 'P';
  readonly font: 'body' | 'bold';
  readonly size: number;
  readonly value: string;
}

function text(
  pdf: Pdf,
  root: PDFKit.PDFStructureElement,
  { tag, font, size, value }: TextBlock,
): void {
  root.add(
    pdf.struct(tag, {}, () => {
      pdf
        .font(font)
        .fontSize(size)
        .text(value, MARGIN, pdf.y, { width: pdf.page.width - 2 * MARGIN });
    }),
  );
  pdf.moveDown(0.5);
}

function section(
  pdf: Pdf,
  root: PDFKit.PDFStructureElement,
  {
    heading,
    table,
    widths,
  }: { readonly heading: string; readonly table: Table; readonly widths: readonly number[] },
): void {
  pdf.moveDown(0.5);
  text(pdf, root, { tag: 'H2', font: 'bold', size: 13, value: heading });
  const element = pdf.struct('Table');
  root.add(element);
  for (const [index, cells] of table.entries())
    row(pdf, element, { cells, widths, isHeader: index === 0 });
  element.end();
  pdf.moveDown(0.5);
}

function row(
  pdf: Pdf,
  table: PDFKit.PDFStructureElement,
  {
    cells,
    widths,
    isHeader,
  }: {
    readonly cells: readonly string[];
    readonly widths: readonly number[];
    readonly isHeader: boolean;
  },
): void {
  const width = pdf.page.width - 2 * MARGIN;
  pdf.font(isHeader ? 'bold' : 'body').fontSize(9);
  const heights = cells.map((cell, index) =>
    pdf.heightOfString(cell, { width: width * (widths[index] ?? 0) - 8 }),
  );
  const height = Math.max(...heights) + 6;
  if (pdf.y + height > pdf.page.height - MARGIN) pdf.addPage();
  const y = pdf.y;
  const element = pdf.struct('TR');
  table.add(element);
  let x = MARGIN;
  for (const [index, cell] of cells.entries()) {
    const at = { x, y: y + 3, width: width * (widths[index] ?? 0) - 8 };
    element.add(
      pdf.struct(isHeader ? 'TH' : 'TD', {}, () => {
        pdf.text(cell, at.x, at.y, { width: at.width });
      }),
    );
    x += width * (widths[index] ?? 0);
  }
  element.end();
  pdf.x = MARGIN;
  pdf.y = y + height;
}
