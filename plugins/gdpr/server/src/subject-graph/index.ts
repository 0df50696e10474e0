import type { Feature } from '../kernel/feature';
import { adminRoute } from '../permissions';
import { tagging } from '../tagging';
import { subjectGraphController } from './subject-graph.controller';
import { createSubjectGraphService, subjectGraph } from './subject-graph.service';

export type {
  ColumnsEdge,
  GraphNode,
  MatchEdge,
  MorphEdge,
  OwnerEdge,
  RelationEdge,
  SubjectGraph,
  Uid,
} from './graph';
export { compileGraph } from './compile-graph';
export { subjectGraph } from './subject-graph.service';

export const subjectGraphFeature = {
  name: 'subject-graph',
  services: { subjectGraph: createSubjectGraphService },
  controllers: { subjectGraph: subjectGraphController },
  routes: {
    subjectGraph: {
      type: 'admin',
      routes: [adminRoute(['GET', '/explain/:uid'], 'subjectGraph.explain', ['tagging.read'])],
    },
  },
  register({ strapi }) {
    tagging(strapi).addCheck('subject-graph', () => subjectGraph(strapi).graph().problems);
  },
} satisfies Feature;
