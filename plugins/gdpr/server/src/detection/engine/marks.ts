import type { MatchElement } from './elements';

/** Elements have one of thirty-one marks, so that the marks of a word are one integer. */
const MARKS = 31;
/** The mark of a number, beside those of the elements. */
export const NUMBER_MARK = 1 << MARKS;

/** The mark of an element; several share one, so that a mark only ever says what a word is not. */
export const markOf = (id: number): number => 1 << id % MARKS;

/** Marks of which a word must have one to be an element, or to begin a phrase of its class. */
export const marksOfFirst = ({ id, number, begins }: MatchElement): number =>
  markOf(id) | (number ? NUMBER_MARK : 0) | marksOfEdge(begins);

/** Marks of which a word must have one to be an element, or to end a phrase of its class. */
export const marksOfLast = ({ id, number, ends }: MatchElement): number =>
  markOf(id) | (number ? NUMBER_MARK : 0) | marksOfEdge(ends);

/** Where phrases are, one may begin or end with a number. */
const marksOfEdge = (edge: number): number => (edge < 0 ? 0 : markOf(edge) | NUMBER_MARK);
