import { createServer } from 'node:net';

const tryPort = (port, host) =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(undefined));
    server.listen(port, host, () => {
      const { port: bound } = server.address();
      server.close(() => done(bound));
    });
  });

/** The first port at or after `from` that nobody listens on; any free one for 0. */
export async function freePort(from = 0, host = '127.0.0.1') {
  for (let port = from; port <= Math.max(from + 200, 1); port += 1) {
    const bound = await tryPort(port, host);
    if (bound !== undefined) return bound;
  }
  throw new Error(`No free port between ${from} and ${from + 200} on ${host}.`);
}
