import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Core } from '@strapi/types';
import { errorCode } from '../../kernel/error-code';
import type { ReadContent, StoredFile } from '../texts/stored-file';
import { pdfText } from './pdf-text';
import { plainText } from './plain-text';

/** Kilobytes of a file that is opened. */
const LARGEST = 20_000;
/** Characters of a file that are looked at. */
const LONGEST = 2_000_000;

/**
 * Reads PDF and text files that Strapi's local provider keeps on this server. One that cannot be read is passed over and
 * named in the log by its id: it may be broken, or locked with a password.
 */
export const contentReader =
  (strapi: Core.Strapi): ReadContent =>
  async (file) => {
    const read = readerFor(file.mime);
    const path = pathOf(strapi, file);
    if (!read || path === undefined || Number(file.size ?? 0) > LARGEST) return undefined;
    try {
      return (await read(await readFile(path))).slice(0, LONGEST);
    } catch (error) {
      strapi.log.warn(
        `gdpr: the text of file ${String(file.id)} could not be read (${errorCode(error) ?? nameOf(error)}); a scan says nothing about it`,
      );
      return undefined;
    }
  };

type Reader = (bytes: Uint8Array) => string | Promise<string>;

function readerFor(mime: string | null): Reader | undefined {
  if (mime === 'application/pdf') return pdfText;
  return mime?.startsWith('text/') || mime === 'application/json' ? plainText : undefined;
}

/** Never outside the public folder, whatever the address says. */
function pathOf(strapi: Core.Strapi, { provider, url }: StoredFile): string | undefined {
  if (provider !== 'local' || !url?.startsWith('/')) return undefined;
  const folder = strapi.dirs.static.public;
  const path = join(folder, url);
  return path.startsWith(folder + sep) ? path : undefined;
}

/** The class of an error: its message may quote the file. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
