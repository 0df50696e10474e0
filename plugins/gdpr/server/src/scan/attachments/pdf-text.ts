/** Pages of a file that are read; one with more is left alone. */
const MOST_PAGES = 1_000;

/** The text of a PDF, page after page; empty for one of pictures only. Throws on what is no PDF, or is locked. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  // two megabytes that only scans of attachments need
  const { extractText, getDocumentProxy } = await import('unpdf');
  // the reader takes over the memory of what it is given: a copy; what a file calls a program is never run
  const options = { isEvalSupported: false, verbosity: 0 } as const;
  const document = await getDocumentProxy(new Uint8Array(bytes), options);
  try {
    if (document.numPages > MOST_PAGES) return '';
    const { text } = await extractText(document, { mergePages: false });
    return text.join('\n');
  } finally {
    await document.destroy();
  }
}
