'use strict';

const { rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { crc32, deflateSync } = require('node:zlib');

/** A text file whose name and body are given. */
const uploadText = (strapi, name, body) =>
  upload(strapi, { name: `${name}.txt`, mimetype: 'text/plain', bytes: Buffer.from(body) });

/** A picture large enough to be given a thumbnail, which is a file of its own. */
const uploadImage = (strapi, name) =>
  upload(strapi, { name: `${name}.png`, mimetype: 'image/png', bytes: whitePicture(400) });

async function upload(strapi, { name, mimetype, bytes }) {
  const filepath = join(process.env.TMPDIR, 'to-upload');
  writeFileSync(filepath, bytes);
  const [file] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name } },
      files: { filepath, originalFilename: name, mimetype, size: bytes.length },
    });
  rmSync(filepath, { force: true });
  return file;
}

/** A PNG of one colour, `size` pixels square. */
function whitePicture(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.writeUInt8(8, 8);
  const rows = Buffer.alloc(size * (size + 1), 255);
  for (let y = 0; y < size; y += 1) rows[y * (size + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...body]);
}

function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

module.exports = { uploadImage, uploadText };
