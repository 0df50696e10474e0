import type { Core } from '@strapi/types';
import { accessor } from '../kernel/accessor';
import { tagging, type TagBook } from '../tagging';
import { compileGraph } from './compile-graph';
import { explain } from './explain';
import { explainText } from './explain-text';
import type { ExplainLocale } from './explain-words';
import type { Explanation } from './explanation';
import type { GraphNode, SubjectGraph, Uid } from './graph';

/** Who owns what, compiled on the first call and again whenever the tags were read anew. */
export const createSubjectGraphService = ({ strapi }: { strapi: Core.Strapi }) => {
  let compiled: { readonly from: TagBook; readonly graph: SubjectGraph } | undefined;

  const graph = (): SubjectGraph => {
    const book = tagging(strapi).book();
    if (compiled?.from !== book) compiled = { from: book, graph: compileGraph(book) };
    return compiled.graph;
  };

  return {
    graph,
    /** One type of the graph; undefined when its rows belong to nobody. */
    node: (uid: Uid): GraphNode | undefined => graph().nodes.get(uid),
    /** The plan of a type, in data and in words; undefined when no such type is tracked. */
    explain(
      uid: Uid,
      locale: ExplainLocale,
    ): (Explanation & { readonly text: string }) | undefined {
      const problems = tagging(strapi).problems();
      const explanation = explain({ book: tagging(strapi).book(), graph: graph(), problems }, uid);
      return explanation && { ...explanation, text: explainText(explanation, locale) };
    },
  };
};

export const subjectGraph = accessor('subjectGraph', createSubjectGraphService);
