import type { TextFinding } from '../../../shared/contracts/detection-vocabulary';

/** A stretch of a text, and what was found over the whole of it. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly findings: readonly TextFinding[];
}

/** Cuts a text where findings begin and end, so that those which overlap can each be seen. */
export function segments(text: string, findings: readonly TextFinding[]): Segment[] {
  const inside = findings.filter(({ start, end }) => start < end && end <= text.length);
  const cuts = new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1] ?? text.length;
    return {
      start,
      text: text.slice(start, end),
      findings: inside.filter((one) => one.start <= start && one.end >= end),
    };
  });
}
