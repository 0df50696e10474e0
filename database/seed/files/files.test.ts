import { inflateSync } from 'node:zlib';

import { chance } from '../random';
import { jpeg, withCaption } from './jpeg';
import { pdf } from './pdf';
import { card, fitInside } from './picture';
import { png } from './png';

const picture = card(chance(1), 640, 400);

test('every entry of a PDF’s table points to its object', () => {
  const file = pdf('Pièce d’identité', ['Zoé (née Œuvrard) – 12 €', 'C:\\scans']).toString(
    'latin1',
  );
  const start = Number(/startxref\n(\d+)/.exec(file)?.[1]);
  expect(file.slice(start, start + 4)).toBe('xref');
  const offsets = [...file.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) =>
    Number(at),
  );
  expect(offsets).toHaveLength(6);
  offsets.forEach((at, index) => expect(file.slice(at)).toMatch(new RegExp(`^${index + 1} 0 obj`)));
});

test('the words of a PDF are found in its bytes, and its stream is as long as it says', () => {
  const file = pdf('Devis', ['Marie Dupont (cliente)']).toString('latin1');
  expect(file).toContain('Marie Dupont \\(cliente\\)');
  const stream = /stream\n([\s\S]*?)\nendstream/.exec(file)?.[1];
  expect(Number(/Length (\d+)/.exec(file)?.[1])).toBe(stream?.length);
});

test('a PNG holds all its rows and its caption', () => {
  const file = png(picture, 'Marie Dupont');
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([640, 400]);
  expect(file.includes('Marie Dupont')).toBe(true);
  const at = file.indexOf('IDAT');
  const rows = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  expect(rows).toHaveLength(641 * 400);
});

test('a JPEG begins, tells its size, and ends', () => {
  const file = jpeg(picture, 'Marie Dupont');
  expect(file.subarray(0, 2).toString('hex')).toBe('ffd8');
  expect(file.subarray(-2).toString('hex')).toBe('ffd9');
  const frame = file.indexOf(Buffer.from('ffc0', 'hex'));
  expect([file.readUInt16BE(frame + 5), file.readUInt16BE(frame + 7)]).toEqual([400, 640]);
});

test('another caption leaves the pixels as they are', () => {
  const file = jpeg(picture, 'Marie Dupont');
  const renamed = withCaption(file, 'Paul Martin');
  expect(renamed.includes('Paul Martin')).toBe(true);
  expect(renamed.includes('Marie Dupont')).toBe(false);
  expect(withCaption(renamed, 'Marie Dupont').equals(file)).toBe(true);
});

test.each([
  [{ width: 245, height: 156 }, [245, 153]],
  [{ width: 500, height: 500 }, [500, 313]],
])('a smaller picture fits inside %o', (box, size) => {
  const { width, height } = fitInside(picture, box);
  expect([width, height]).toEqual(size);
});
