import type { Core } from '@strapi/types';

/** Who is being served now: what a job on SQLite, where everybody waits for one connection, gives way to. */
export interface Traffic {
  /** false where nobody can be waiting: a script, a command line */
  readonly isServing: () => boolean;
  /** requests not yet answered */
  readonly inFlight: () => number;
  /** milliseconds since somebody was last served */
  readonly quietFor: () => number;
}

const watched = new WeakMap<Core.Strapi, Traffic>();

/** The traffic of this process; watched from the first call on. */
export function trafficOf(strapi: Core.Strapi): Traffic {
  const traffic = watched.get(strapi) ?? watch(strapi);
  watched.set(strapi, traffic);
  return traffic;
}

function watch(strapi: Core.Strapi): Traffic {
  const { httpServer } = strapi.server;
  let open = 0;
  let last = performance.now();
  httpServer.on('request', (_request, response) => {
    open += 1;
    response.once('close', () => {
      open -= 1;
      last = performance.now();
    });
  });
  return {
    isServing: () => httpServer.listening,
    inFlight: () => open,
    quietFor: () => (open > 0 ? 0 : performance.now() - last),
  };
}
