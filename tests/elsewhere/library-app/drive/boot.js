'use strict';

const { createRequire } = require('node:module');
const { join } = require('node:path');

/** Keeps what is printed from now on, and prints it all the same. */
function listenToOutput() {
  const said = [];
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = (chunk, ...rest) => {
      said.push(String(chunk));
      return write(chunk, ...rest);
    };
  }
  return said;
}

/** Starts the application of a folder with its own Strapi, and logs in a super admin. */
async function boot(appDir) {
  const logs = listenToOutput();
  const { createStrapi } = createRequire(join(appDir, 'package.json'))('@strapi/strapi');
  const strapi = createStrapi({
    appDir,
    distDir: appDir,
    autoReload: false,
    serveAdminPanel: false,
  });
  await strapi.load();
  await new Promise((done) =>
    strapi.server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', done),
  );
  const url = `http://127.0.0.1:${strapi.server.httpServer.address().port}`;
  return { strapi, logs, url, ask: await logIn(strapi, url) };
}

async function logIn(strapi, url) {
  const account = { email: 'librarian@example.org', password: 'Librarian1' };
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    ...account,
    firstname: 'Libby',
    lastname: 'Rarian',
    isActive: true,
    roles: [role.id],
  });
  const { body } = await send(`${url}/admin/login`, { json: account });
  const authorization = `Bearer ${body.data.token}`;
  return (path, sent) => send(`${url}${path}`, { authorization, ...sent });
}

async function send(url, { json, authorization } = {}) {
  const response = await fetch(url, {
    headers: {
      // one kept alive may be closed by the server in the very instant it is used again
      connection: 'close',
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(authorization ? { authorization } : {}),
    },
    ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }),
  });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const body = type.includes('json') ? JSON.parse(text) : undefined;
  return { status: response.status, type, text, body };
}

module.exports = { boot };
