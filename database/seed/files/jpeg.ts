import type { Picture } from './picture';

/*
 * A baseline grey JPEG of flat 8 x 8 blocks: with only the mean of each block to write (the DC
 * coefficient), the whole encoder is a difference, a Huffman category and its bits.
 */
const BLOCK = 8;

/** A valid grey JPEG; `caption` is kept in a comment segment, readable in the bytes. */
export function jpeg(picture: Picture, caption: string): Buffer {
  return withCaption(Buffer.concat([START, body(picture)]), caption);
}

/** The same JPEG with another caption, without encoding the picture again. */
export function withCaption(image: Buffer, caption: string): Buffer {
  const text = Buffer.from(caption, 'utf8');
  return Buffer.concat([START, segment(0xfe, text), image.subarray(afterCaption(image))]);
}

const APP0 = segment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex'));
const START = Buffer.concat([Buffer.from([0xff, 0xd8]), APP0]);

function afterCaption(image: Buffer): number {
  const at = START.length;
  const isComment = image[at] === 0xff && image[at + 1] === 0xfe;
  return isComment ? at + 2 + image.readUInt16BE(at + 2) : at;
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function body(picture: Picture): Buffer {
  const quantisation = Buffer.alloc(65, BLOCK);
  quantisation[0] = 0;
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(picture.height, 1);
  frame.writeUInt16BE(picture.width, 3);
  return Buffer.concat([
    segment(0xdb, quantisation),
    segment(0xc0, frame),
    segment(0xc4, huffman(0x00, 4, Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))),
    segment(0xc4, huffman(0x10, 1, Buffer.from([0]))),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    scan(picture),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** A Huffman table whose codes all have the same length. */
function huffman(id: number, length: number, symbols: Buffer): Buffer {
  const counts = Buffer.alloc(17);
  counts[0] = id;
  counts[length] = symbols.length;
  return Buffer.concat([counts, symbols]);
}

function scan(picture: Picture): Buffer {
  const bytes: number[] = [];
  let pending = 0;
  let width = 0;
  const put = (bits: number, count: number): void => {
    for (let i = count - 1; i >= 0; i -= 1) {
      pending = (pending << 1) | ((bits >> i) & 1);
      width += 1;
      if (width < 8) continue;
      bytes.push(pending);
      if (pending === 0xff) bytes.push(0);
      pending = 0;
      width = 0;
    }
  };
  let previous = 0;
  for (let y = 0; y < picture.height; y += BLOCK) {
    for (let x = 0; x < picture.width; x += BLOCK) {
      const mean = Math.round(picture.shade(x + BLOCK / 2, y + BLOCK / 2)) - 128;
      putDifference(put, mean - previous);
      previous = mean;
    }
  }
  while (width !== 0) put(1, 1);
  return Buffer.from(bytes);
}

function putDifference(put: (bits: number, count: number) => void, difference: number): void {
  const category = 32 - Math.clz32(Math.abs(difference));
  put(category, 4);
  put(difference < 0 ? difference + (1 << category) - 1 : difference, category);
  put(0, 1);
}
