type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * A route of the admin panel that only signed-in administrators reach, and of these only those who hold at least one
 * of the plugin's actions named. There is no way to write a route without an action.
 */
export const adminRoute = (
  [method, path]: readonly [Method, string],
  handler: string,
  actions: readonly [string, ...string[]],
) => ({
  method,
  path,
  handler,
  info: { pluginName: 'gdpr', type: 'admin' as const },
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      {
        name: 'plugin::content-manager.hasPermissions',
        config: { actions: actions.map((action) => `plugin::gdpr.${action}`), hasAtLeastOne: true },
      },
    ],
  },
});
