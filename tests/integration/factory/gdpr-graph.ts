import type { Core } from '@strapi/strapi';

/** What the stories read of the subject graph; the plugin's own types are richer. */
export interface Edge {
  readonly kind: 'relation' | 'morph' | 'match' | 'columns';
  readonly child: string;
  readonly owner: string;
  readonly holder: string;
  readonly path: readonly string[];
}
export interface Node {
  readonly uid: string;
  readonly root: boolean;
  readonly edges: readonly Edge[];
  readonly components: readonly string[];
}

/** Every type of the graph of the booted application. */
export const graphNodes = (strapi: Core.Strapi): ReadonlyMap<string, Node> =>
  strapi.plugin('gdpr').service('subjectGraph').graph().nodes;
