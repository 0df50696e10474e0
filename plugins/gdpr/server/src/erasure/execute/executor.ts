import type { Core } from '@strapi/types';
import type { Clock } from '../../kernel/clock';
import { installationKey } from '../../kernel/installation-key';
import { subjectGraph, type SubjectGraph } from '../../subject-graph';
import type { MorphAttribute } from '../apply/delete-rows';

/** What stays the same over all chunks of all runs. */
export interface Executor {
  readonly strapi: Core.Strapi;
  readonly graph: SubjectGraph;
  readonly morphs: readonly MorphAttribute[];
  /** key of pseudonyms */
  readonly key: Buffer;
  readonly clock: Clock;
}

/** Gathers what erasures need from the booted host. */
export const createExecutor = (strapi: Core.Strapi, clock: Clock): Executor => ({
  strapi,
  graph: subjectGraph(strapi).graph(),
  morphs: morphAttributes(strapi),
  key: installationKey(strapi, 'pseudonym'),
  clock,
});

interface Declared {
  readonly type: string;
  readonly relation?: string;
}

/**
 * Every polymorphic attribute of the host; components and dynamic zones are stored alike but are not references, and
 * the links of files are the media plan's business.
 */
function morphAttributes(strapi: Core.Strapi): MorphAttribute[] {
  const models = [strapi.contentTypes, strapi.components].flatMap(
    (registry) =>
      Object.values(registry) as { readonly uid: string; readonly attributes: object }[],
  );
  return models.flatMap(({ uid, attributes }) =>
    Object.entries(attributes as Record<string, Declared>).flatMap(
      ([attribute, { type, relation }]) => {
        const isMorph =
          type === 'relation' && ['morphToOne', 'morphToMany'].includes(relation ?? '');
        return isMorph && uid !== 'plugin::upload.file' && strapi.db.metadata.has(uid)
          ? [{ uid, attribute }]
          : [];
      },
    ),
  );
}
