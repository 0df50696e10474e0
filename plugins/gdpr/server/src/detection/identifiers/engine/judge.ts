import {
  announcedAt,
  readAfter,
  readBefore,
  referenceAt,
  type Lexicon,
  type Surroundings,
} from './announcements';
import type { Found, NumberDetector, SignDetector, Sureness } from '../detector';

/** Below it nothing is reported: what the finding promises. */
const LEAST_CONFIDENCE = 0.5;
const AGAINST = 0.2;
/** A checksum so strong that words cannot add to it. */
const BEYOND_DOUBT = 0.95;

/** A finding, before those that overlap are decided between. */
export interface Candidate {
  readonly detector: NumberDetector | SignDetector;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  /** how many words stand between it and the word that announces it */
  readonly distance: number;
}

/** A place where a detector found something. */
export interface Place extends Found {
  readonly detector: NumberDetector | SignDetector;
  readonly start: number;
  readonly end: number;
  /** where the chain of groups begins that the number is in: the words before it speak of the number */
  readonly from: number;
  /** letters touch it: unless its checksum leaves no doubt, only a word that announces it makes it a number */
  readonly glued: boolean;
}

/** What the words say, and how far the word is that announces. */
interface Verdict {
  readonly evidence: keyof Sureness;
  readonly distance: number;
}

/** Makes a candidate of a place, unless too little speaks for it. */
export type Judge = (place: Place) => Candidate | undefined;

/** Weighs places of one text by the words around them; words are read once for all detectors. */
export function createJudge(lexicon: Lexicon, text: string): Judge {
  let readAt = -1;
  let before: Surroundings = { hits: [], marked: false };
  let readTo = -1;
  let after = before;

  return (place) => {
    const { detector, start, end } = place;
    const { rule } = detector;
    const sureness =
      typeof detector.sureness === 'function' ? detector.sureness(place) : detector.sureness;
    if ((sureness.against ?? 0) >= BEYOND_DOUBT) {
      return { detector, rule, start, end, confidence: sureness.keyed, distance: 0 };
    }
    const { evidence, distance } = weigh(place);
    const confidence = confidenceOf(sureness, evidence);
    const holds = !place.glued || evidence === 'keyed' || confidence >= BEYOND_DOUBT;
    if (confidence < LEAST_CONFIDENCE || !holds) return undefined;
    return { detector, rule, start, end, confidence, distance };
  };

  function weigh({ detector, from, end }: Place): Verdict {
    if (readAt !== from) before = readBefore(lexicon, text, from);
    readAt = from;
    const announced = announcedAt(before, detector);
    const reference = referenceAt(before);
    if (announced < Infinity && announced <= reference.distance) {
      return { evidence: 'keyed', distance: announced };
    }
    if (reference.distance < Infinity) return { evidence: reference.evidence, distance: Infinity };
    if (readTo !== end) after = readAfter(lexicon, text, end);
    readTo = end;
    const afterwards = announcedAt(after, detector);
    if (afterwards < Infinity) return { evidence: 'keyed', distance: afterwards };
    const denied = after.marked && referenceAt(after).distance < Infinity;
    return { evidence: denied ? 'against' : 'alone', distance: Infinity };
  }
}

function confidenceOf(sureness: Sureness, evidence: keyof Sureness): number {
  const { keyed, alone = 0, against = AGAINST } = sureness;
  const { doubted = Math.min(alone, against) } = sureness;
  return { keyed, alone, against, doubted }[evidence];
}
