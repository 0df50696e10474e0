import { findIn } from '../judge/judge-text';
import type { FoundText } from '../judge/judgement';
import { maskedValue } from '../judge/mask-texts';
import type { TextRule } from '../watch/watched';
import { forbiddenAttachment, watchedField } from './file-links';
import { blocked, refuse, withMode, type Door } from './settle';

const UPLOAD = 'plugin::upload.upload';
const WORDS = ['name', 'alternativeText', 'caption'] as const;

type Work = (input: Upload, ...rest: unknown[]) => Promise<unknown>;
type UploadService = Readonly<Record<string, unknown>>;
interface ServiceRegistry {
  extend(uid: string, change: (service: UploadService) => UploadService): unknown;
}

type FileInfo = Readonly<Record<string, unknown>>;
interface Upload {
  readonly data?: {
    readonly ref?: unknown;
    readonly refId?: unknown;
    readonly field?: unknown;
    readonly fileInfo?: FileInfo | readonly FileInfo[];
  };
  readonly files?: unknown;
}

/**
 * The upload service sends bytes to the provider before it touches the database, so that it is asked first: may this
 * field have files, and what do their names and descriptions reveal?
 */
export function watchUploads(door: Door): void {
  const { strapi } = door;
  if (!strapi.plugins['upload']) return;
  strapi.get<ServiceRegistry>('services').extend(UPLOAD, (service) => ({
    ...service,
    upload: async (input: Upload, ...rest: unknown[]) => {
      const judged = await judgeUpload(door, input);
      return (service['upload'] as Work)(judged, ...rest);
    },
  }));
}

async function judgeUpload(door: Door, input: Upload): Promise<Upload> {
  const { ref: uid, refId: rowId, field: attribute, fileInfo } = input.data ?? {};
  if (typeof uid !== 'string' || typeof attribute !== 'string') return input;
  const forbidden = await forbiddenAttachment(door, { uid, rowId, attribute });
  const rule = watchedField(door.judge, uid, attribute)?.text;
  const infos = rule ? infosOf(input.files, fileInfo) : [];
  const found = rule
    ? infos.map((info) => textsOf(door, { uid, attribute, rule }, info))
    : infos.map(() => []);
  refuse(door.strapi, [...forbidden, ...found.flatMap(blocked)]);
  if (found.every((texts) => withMode(texts, 'mask').length === 0)) return input;
  const masked = infos.map((info, index) => masksIn(info, withMode(found[index] ?? [], 'mask')));
  return { ...input, data: { ...input.data, fileInfo: masked } };
}

/** What is said about each file, its name on the sender's machine where it gets no other. */
function infosOf(files: unknown, fileInfo: FileInfo | readonly FileInfo[] = []): FileInfo[] {
  const infos = [fileInfo].flat() as (FileInfo | undefined)[];
  return [files].flat().map((file, index) => {
    const info = infos[index] ?? {};
    const named = (file as { readonly originalFilename?: unknown } | undefined)?.originalFilename;
    return { ...info, name: info['name'] || named };
  });
}

function textsOf(
  { judge }: Door,
  { uid, attribute, rule }: { uid: string; attribute: string; rule: TextRule },
  info: FileInfo,
): FoundText[] {
  const asText = { ...rule, pieces: 'string' };
  return WORDS.flatMap((word) => {
    const value = info[word];
    const pieces = findIn(judge, asText, value);
    if (pieces.length === 0) return [];
    return [{ uid, attribute, path: [attribute, word], rule: asText, value, pieces }];
  });
}

const masksIn = (info: FileInfo, texts: readonly FoundText[]): FileInfo => ({
  ...info,
  ...Object.fromEntries(texts.map((text) => [text.path.at(-1) ?? '', maskedValue(text)])),
});
