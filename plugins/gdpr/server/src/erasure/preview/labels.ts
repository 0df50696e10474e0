import type { Core, UID } from '@strapi/types';

/** Names of a type and its attributes as the content manager shows them. */
export interface Labels {
  readonly type: string;
  of(attribute: string): string;
}

interface Configuration {
  readonly metadatas?: Readonly<Record<string, { readonly edit?: { readonly label?: string } }>>;
}
interface ConfigurationService {
  findConfiguration(model: unknown): Promise<Configuration>;
}

/** Reads the labels that the host's administrators see; an attribute without one is called by its name. */
export async function labelsOf(strapi: Core.Strapi, uid: string): Promise<Labels> {
  const model = strapi.getModel(uid as UID.Schema);
  const isComponent = model.modelType === 'component';
  const service = strapi
    .plugin('content-manager')
    .service(isComponent ? 'components' : 'content-types') as unknown as ConfigurationService;
  const { metadatas } = await service.findConfiguration(model);
  return {
    type: model.info.displayName,
    of: (attribute) => metadatas?.[attribute]?.edit?.label ?? attribute,
  };
}
