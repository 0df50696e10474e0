'use strict';

const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/** The eyes of the drive: the whole database, every file below the data folders, and the logs. */
function createLook({ strapi, logs, appDir }) {
  const places = () => placesOf({ strapi, logs, appDir });
  return {
    /** Canaries that are nowhere to be found. */
    missing: async (people) => {
      const texts = (await places()).map(({ text }) => text);
      const canaries = people.flatMap((person) => person.canaries);
      return canaries.filter((canary) => !texts.some((text) => text.includes(canary)));
    },
    /** Where anything of a person is left. */
    traces: async ({ marker, birthDate }) => {
      const word = marker.toLowerCase();
      return (await places()).flatMap(({ name, text }) =>
        text.split('\n').flatMap((line) => {
          const found = line.toLowerCase().includes(word) || line.includes(birthDate);
          return found ? [`${name}: ${line.slice(0, 160)}`] : [];
        }),
      );
    },
    /** The rows that hold a word, as text. */
    linesWith: async (word) => {
      const lines = (await dump(strapi)).flatMap(({ table, rows }) =>
        rows.map((row) => `${table} ${row}`),
      );
      return lines.filter((line) => line.includes(word)).sort();
    },
    counts: async () =>
      Object.fromEntries((await dump(strapi)).map(({ table, rows }) => [table, rows.length])),
    rowsOf: (uid, documentId) =>
      strapi.db
        .connection(strapi.db.metadata.get(uid).tableName)
        .where({ document_id: documentId })
        .orderBy('id'),
    whichAreGone: (person) => whichAreGone(strapi, person),
  };
}

async function whichAreGone(strapi, { rows, files }) {
  const left = [];
  for (const { uid, documentId } of rows) {
    const found = await strapi.db.query(uid).findOne({ where: { documentId } });
    if (found) left.push(uid);
  }
  const kept = await strapi.db
    .query('plugin::upload.file')
    .count({ where: { id: { $in: files } } });
  return { left: [...new Set(left)].sort(), files: files.length - kept };
}

async function placesOf({ strapi, logs, appDir }) {
  const tables = await dump(strapi);
  return [
    ...tables.map(({ table, rows }) => ({ name: `table ${table}`, text: rows.join('\n') })),
    { name: 'logs', text: logs.join('') },
    ...['.data', 'public', '.tmp'].flatMap((folder) => filesBelow(join(appDir, folder))),
  ];
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return [{ name: `file ${path}`, text: `${entry.name}\n${readFileSync(path, 'latin1')}` }];
  });
}

async function dump(strapi) {
  const { connection } = strapi.db;
  const names =
    strapi.db.dialect.client === 'sqlite'
      ? await connection('sqlite_master').where({ type: 'table' }).select('name')
      : await connection('information_schema.tables')
          .where({ table_schema: 'public', table_type: 'BASE TABLE' })
          .select('table_name as name');
  const tables = [];
  for (const { name } of names) {
    const rows = await connection(name).select('*');
    tables.push({ table: name, rows: rows.map((row) => JSON.stringify(row)) });
  }
  return tables;
}

module.exports = { createLook };
