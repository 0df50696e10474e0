import type { Feature } from '../kernel/feature';
import { announce } from './announce';
import { announcePublicAccess, publicAccess } from './public-access';
import { taggingController } from './tagging.controller';
import { taggingRoutes } from './tagging.routes';
import { createTaggingService, tagging } from './tagging.service';

export { attributesAt, componentPaths, type Found } from './component-paths';
export { compileTags } from './compile-tags';
export { didYouMean } from './did-you-mean';
export { buildInventory } from './inventory';
export type { Attribute, Model } from './model';
export { ownerText } from './owner-text';
export { mistake, type Place } from './problem';
export { publicAccess };
export { areInverse } from './relations';
export { isHarmlessInName, isReservedWithoutGround } from './schema-alarm';
export { STRATEGY_FITS } from './strategy-fit';
export type { ResolvedErase, ResolvedField, ResolvedType, TagProblem } from './tag';
export type { TagBook } from './tag-book';
export { tagging } from './tagging.service';

export const taggingFeature = {
  name: 'tagging',
  services: { tagging: createTaggingService },
  controllers: { tagging: taggingController },
  routes: { tagging: taggingRoutes },
  permissions: [
    {
      uid: 'tagging.read',
      displayName: 'Read the inventory of personal data',
      section: 'plugins',
      subCategory: 'tagging',
    },
  ],
  async bootstrap({ strapi }) {
    tagging(strapi).refresh();
    announce(strapi);
    await announcePublicAccess(strapi);
  },
} satisfies Feature;
