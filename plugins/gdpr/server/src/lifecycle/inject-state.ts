import type { Core, UID } from '@strapi/types';
import { GdprError } from '../kernel/errors';
import { settings } from '../kernel/settings';
import { tagging } from '../tagging';
import { stateAttributes } from './state-attributes';

type Attributes = Record<string, unknown>;

interface Extended {
  attributes: Attributes;
  pluginOptions?: Record<string, unknown>;
}

/**
 * Adds the state to every root and owned type, in memory only: `extend` leaves the host's schema files, and the copy
 * of them that the Content-Type Builder saves, as they are. Must run before the database is synchronised.
 */
export function injectState(strapi: Core.Strapi): void {
  for (const type of tagging(strapi).types()) {
    if (type.role !== 'none') extend(strapi, type.uid);
  }
}

function extend(strapi: Core.Strapi, uid: string): void {
  const registry = strapi.get<{
    extend(uid: UID.ContentType, change: (contentType: Extended) => unknown): unknown;
  }>('content-types');
  registry.extend(uid as UID.ContentType, (contentType) => {
    for (const [name, attribute] of Object.entries(stateAttributes())) {
      if (name in contentType.attributes) {
        throw new GdprError(
          'E_GDPR_STATE_ATTRIBUTE_TAKEN',
          `${uid} declares an attribute "${name}", which the plugin needs: rename it in its schema.json`,
        );
      }
      contentType.attributes[name] = attribute;
    }
    showTag(strapi, contentType, uid);
    return contentType;
  });
}

/** The admin reads a type's tag from its schema: one that comes from the config must be there too. */
function showTag(strapi: Core.Strapi, contentType: Extended, uid: string): void {
  const tag = settings(strapi).tags[uid]?.type;
  if (tag) contentType.pluginOptions = { ...contentType.pluginOptions, gdpr: tag };
}
