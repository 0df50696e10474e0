import type { Core } from '@strapi/strapi';

/** A service by its uid, as the part of it that the caller states; Strapi's registry does not type it. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the one cast, in one place
export const serviceOf = <S extends object>(strapi: Core.Strapi, uid: string): S =>
  strapi.service(uid as Parameters<Core.Strapi['service']>[0]) as unknown as S;
