import type { Core } from '@strapi/types';
import type { DocumentRef } from '../../../shared/contracts/erasure';
import { accessor } from '../kernel/accessor';
import { ownersOf } from './find-owners';
import type { Ability } from './readable';
import { subjectState } from './subject-state';

/** Where records stand, and whose they are. */
export const createLifecycleService = ({ strapi }: { strapi: Core.Strapi }) => ({
  ownersOf: (document: DocumentRef) => ownersOf(strapi, document),
  subjectState: (document: DocumentRef, ability: Ability) =>
    subjectState(strapi, document, ability),
});

export const lifecycle = accessor('lifecycle', createLifecycleService);
