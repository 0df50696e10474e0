/** What is used of unpdf. Its own types name the browser's canvas and fonts, which a server does not have. */
declare module 'unpdf' {
  interface PdfDocument {
    readonly numPages: number;
    destroy(): Promise<void>;
  }
  export function getDocumentProxy(
    bytes: Uint8Array,
    options: { readonly isEvalSupported: false; readonly verbosity: 0 },
  ): Promise<PdfDocument>;
  export function extractText(
    document: PdfDocument,
    options: { readonly mergePages: false },
  ): Promise<{ readonly text: readonly string[] }>;
}
