import type { Core, Plugin } from '@strapi/types';

type Loaded = Plugin.LoadedPlugin;
type Lifecycle = (context: { strapi: Core.Strapi }) => void | Promise<void>;

/** An RBAC action a feature contributes, before Strapi prefixes it with `plugin::gdpr.`. */
export interface PermissionAction {
  readonly uid: string;
  readonly displayName: string;
  readonly section: 'plugins';
  readonly subCategory: string;
}

/** One vertical slice of the plugin: everything Strapi must know about a domain. */
export interface Feature {
  readonly name: string;
  readonly contentTypes?: Loaded['contentTypes'];
  readonly services?: Loaded['services'];
  readonly controllers?: Loaded['controllers'];
  readonly routes?: Loaded['routes'];
  readonly policies?: Loaded['policies'];
  readonly permissions?: readonly PermissionAction[];
  readonly register?: Lifecycle;
  readonly bootstrap?: Lifecycle;
  readonly destroy?: Lifecycle;
}
