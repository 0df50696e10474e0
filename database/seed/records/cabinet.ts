import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { jpeg, withCaption } from '../files/jpeg';
import { type Picture, card, fitInside } from '../files/picture';
import { pdf } from '../files/pdf';
import { png } from '../files/png';
import { slug } from '../identifiers';
import { type Chance, chance } from '../random';
import type { Recorder } from '../writer/recorder';

/** Files to be kept: one row of `files` and its bytes on disk, as the upload plugin leaves them. */
export interface Cabinet {
  /** Row id of a one-page PDF; undefined once the cabinet is full. */
  letter(letter: Letter): number | undefined;
  /** Row id of a scanned card with its thumbnail and small format; undefined once full. */
  scan(scan: Scan): number | undefined;
}

/** A PDF to write. */
export interface Letter {
  /** Name without extension; becomes part of the name on disk. */
  name: string;
  title: string;
  lines: readonly string[];
  at: Date;
}

/** A picture to write. */
export interface Scan {
  name: string;
  /** Kept in the bytes of the picture, as a scanner would. */
  caption: string;
  at: Date;
}

/** A cabinet that keeps nothing: documents have rows but no files. */
export const closedCabinet: Cabinet = { letter: () => undefined, scan: () => undefined };

interface Drawer {
  recorder: Recorder;
  folder: string;
  random: Chance;
  pool: readonly Sample[];
}

const FILE = 'plugin::upload.file';
const SAMPLES = 8;
const FORMATS = { thumbnail: { width: 245, height: 156 }, small: { width: 500, height: 500 } };

/** Opens a cabinet on the uploads folder; `isOpen` is asked before each file. */
export function openCabinet(
  recorder: Recorder,
  uploads: string,
  { seed, isOpen }: { seed: number; isOpen: () => boolean },
): Cabinet {
  mkdirSync(uploads, { recursive: true });
  const random = chance(seed, 'files');
  const drawer: Drawer = { recorder, folder: uploads, random, pool: samples(random) };
  return {
    letter: (one) => (isOpen() ? keepLetter(drawer, one) : undefined),
    scan: (one) => (isOpen() ? keepScan(drawer, one) : undefined),
  };
}

/** One picture in its three sizes; many people share its pixels, none its caption. */
interface Sample {
  ext: '.jpg' | '.png';
  sizes: Record<'original' | keyof typeof FORMATS, { picture: Picture; body: Buffer }>;
}

function samples(random: Chance): Sample[] {
  return Array.from({ length: SAMPLES }, (_, at) => {
    const picture = card(random, 640, 400);
    const ext = at % 4 === 3 ? '.png' : '.jpg';
    const encode = (one: Picture): { picture: Picture; body: Buffer } => ({
      picture: one,
      body: ext === '.png' ? png(one, '') : jpeg(one, ''),
    });
    return {
      ext,
      sizes: {
        original: encode(picture),
        thumbnail: encode(fitInside(picture, FORMATS.thumbnail)),
        small: encode(fitInside(picture, FORMATS.small)),
      },
    };
  });
}

function keepLetter(drawer: Drawer, letter: Letter): number {
  const body = pdf(letter.title, letter.lines);
  const described = describe(drawer, {
    name: letter.name,
    ext: '.pdf',
    mime: 'application/pdf',
    body,
  });
  return addFile(drawer, { ...described, width: null, height: null, formats: null }, letter.at);
}

function keepScan(drawer: Drawer, scan: Scan): number {
  const sample = drawer.random.pick(drawer.pool);
  const mime = sample.ext === '.png' ? 'image/png' : 'image/jpeg';
  const { original, thumbnail, small } = sample.sizes;
  const caption = sample.ext === '.jpg' ? withCaption(original.body, scan.caption) : original.body;
  const main = describe(drawer, { name: scan.name, ext: sample.ext, mime, body: caption });
  const format = (key: string, { picture, body }: { picture: Picture; body: Buffer }): object => {
    const hash = `${key}_${main.hash}`;
    store(drawer, `${hash}${sample.ext}`, body);
    const { width, height } = picture;
    const place = { name: `${key}_${main.name}`, hash, ext: sample.ext, mime, path: null };
    return { ...place, width, height, ...weigh(body), url: `/uploads/${hash}${sample.ext}` };
  };
  const formats = { thumbnail: format('thumbnail', thumbnail), small: format('small', small) };
  const { width, height } = original.picture;
  return addFile(drawer, { ...main, width, height, formats }, scan.at);
}

interface Body {
  name: string;
  ext: string;
  mime: string;
  body: Buffer;
}

interface Described {
  name: string;
  hash: string;
  ext: string;
  mime: string;
  size: number;
  url: string;
}

function describe(drawer: Drawer, { name, ext, mime, body }: Body): Described {
  const hash = `${slug(name, '_')}_${hex(drawer.random)}`;
  store(drawer, `${hash}${ext}`, body);
  return {
    name: `${name}${ext}`,
    hash,
    ext,
    mime,
    size: weigh(body).size,
    url: `/uploads/${hash}${ext}`,
  };
}

const hex = (random: Chance): string =>
  Array.from({ length: 10 }, () => random.int(0, 15).toString(16)).join('');

const weigh = (body: Buffer): { size: number; sizeInBytes: number } => ({
  size: Math.round(body.length / 10) / 100,
  sizeInBytes: body.length,
});

function store({ folder }: Drawer, name: string, body: Buffer): void {
  writeFileSync(join(folder, name), body);
}

function addFile({ recorder, random }: Drawer, values: object, at: Date): number {
  return recorder.add(FILE, {
    ...values,
    documentId: random.documentId(),
    provider: 'local',
    folderPath: '/',
    createdAt: at,
    updatedAt: at,
    publishedAt: at,
  });
}
