import { startPostgres } from '../../scripts/steps/postgres.mjs';
import { startRedis } from '../../scripts/steps/redis.mjs';

/**
 * Where BullMQ keeps its messages: a Redis of our own, or a PostgreSQL of our own with `kind` "postgres" and where this
 * machine has no Redis. Each run has a place of its own there.
 */
export async function openQueue(kind) {
  const redis = kind === 'redis' ? await startRedis() : undefined;
  return redis ? onRedis(redis) : onPostgres(await startPostgres());
}

function onRedis(server) {
  let database = 0;
  return {
    kind: 'redis',
    env: async () => ({ GDPR_QUEUE_REDIS: `${server.url}/${(database += 1)}` }),
    close: () => server.stop(),
  };
}

function onPostgres(server) {
  return {
    kind: 'postgres',
    env: async (name) => {
      await server.createDatabase(`queue_${name}`);
      return { GDPR_QUEUE_POSTGRES: `${server.url}/queue_${name}` };
    },
    close: () => server.stop(),
  };
}
