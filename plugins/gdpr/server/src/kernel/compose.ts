import type { Core, Plugin } from '@strapi/types';
import type { Feature } from './feature';

type Registry = 'contentTypes' | 'services' | 'controllers' | 'routes' | 'policies';
type Lifecycle = 'register' | 'bootstrap' | 'destroy';
type Composed = Omit<Plugin.LoadedPlugin, 'middlewares'>;

interface PermissionProvider {
  actionProvider: { registerMany(actions: readonly object[]): Promise<unknown> };
}

/** Folds features, in order, into the one object that Strapi loads. */
export function composePlugin(
  features: readonly Feature[],
  config: Plugin.LoadedPlugin['config'],
): Composed {
  return {
    config,
    contentTypes: mergeUnique(features, 'contentTypes'),
    services: mergeUnique(features, 'services'),
    controllers: mergeUnique(features, 'controllers'),
    routes: mergeUnique(features, 'routes'),
    policies: mergeUnique(features, 'policies'),
    register: (context) => runEach(features, 'register', context),
    async bootstrap(context) {
      const permission = context.strapi.service(
        'admin::permission',
      ) as unknown as PermissionProvider;
      await permission.actionProvider.registerMany(features.flatMap(permissionsOf));
      await runEach(features, 'bootstrap', context);
    },
    destroy: (context) => runEach([...features].reverse(), 'destroy', context),
  };
}

/** Two features may never claim one name: the later would silently win. */
function mergeUnique<K extends Registry>(features: readonly Feature[], key: K): Composed[K] {
  const merged: Record<string, unknown> = {};
  for (const feature of features) {
    for (const [name, entry] of Object.entries(feature[key] ?? {})) {
      if (name in merged) throw new Error(`gdpr: "${feature.name}" redefines ${key}.${name}`);
      merged[name] = entry;
    }
  }
  return merged as Composed[K];
}

async function runEach(
  features: readonly Feature[],
  lifecycle: Lifecycle,
  context: { strapi: Core.Strapi },
): Promise<void> {
  for (const feature of features) await feature[lifecycle]?.(context);
}

const permissionsOf = (feature: Feature) =>
  (feature.permissions ?? []).map((action) => ({ ...action, pluginName: 'gdpr' }));
