import { isJson, type Json } from './json';
import type { WatchedSchema } from './watched';

interface Schemas {
  readonly types: Readonly<Record<string, WatchedSchema | undefined>>;
  readonly components: Readonly<Record<string, WatchedSchema | undefined>>;
}

/** The schemas that the content manager has loaded, from the admin's store; undefined before it has. */
export function schemasIn(state: unknown): Schemas | undefined {
  const data = initialData(state);
  if (!data) return undefined;
  return { types: byUid(data.contentTypes), components: byUid(data.components) };
}

function initialData(state: unknown): Json | undefined {
  const queries = part(part(state, 'adminApi'), 'queries');
  const found = Object.values(queries ?? {}).find(
    (query) => isJson(query) && query.endpointName === 'getInitialData',
  );
  return part(found, 'data');
}

function part(value: unknown, key: string): Json | undefined {
  const inside = isJson(value) ? value[key] : undefined;
  return isJson(inside) ? inside : undefined;
}

const byUid = (schemas: unknown): Record<string, WatchedSchema> =>
  Object.fromEntries(
    (Array.isArray(schemas) ? schemas : [])
      .filter(isJson)
      .map((schema): [string, WatchedSchema] => [String(schema.uid), schema]),
  );
