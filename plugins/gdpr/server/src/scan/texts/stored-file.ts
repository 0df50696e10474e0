/** Type of Strapi's files. */
export const FILE = 'plugin::upload.file';

/** Ends the path of what a file says, as opposed to what is said about it. */
export const CONTENT = '.#content';

/** A file as far as texts go. */
export interface StoredFile {
  readonly id: number;
  readonly name: string | null;
  readonly alternativeText: string | null;
  readonly caption: string | null;
  readonly mime: string | null;
  /** kilobytes */
  readonly size: number | string | null;
  readonly url: string | null;
  readonly hash: string | null;
  readonly provider: string | null;
  readonly previewUrl: string | null;
  readonly formats: unknown;
}

/** The text of a file's content; undefined where it has none that can be read. */
export type ReadContent = (file: StoredFile) => Promise<string | undefined>;
