import type { TextFinding } from '../../../../shared/contracts/detection-vocabulary';
import type { CompiledDictionary, CompiledRule, RulePattern } from './compile';
import { Matcher, tookWord, type Span } from './matcher';
import { createWords, splitInto, type Words } from './words';

/** Matches beyond these are not looked at: the text is found out by then, and a hostile one must not cost seconds. */
const MOST_MATCHES = 1_000;
/** What a misspelling costs in confidence. */
const MISSPELT = 0.85;

const NONE = -1;

interface Match {
  readonly rule: CompiledRule | undefined;
  readonly from: number;
  readonly to: number;
  readonly anchor: number;
  readonly taken: number;
  readonly confidence: number;
}

/** A function that finds what the rules of a dictionary find; keeps its columns from call to call. */
export function createRuleFinder(dictionary: CompiledDictionary): (text: string) => TextFinding[] {
  const words = createWords();
  const matcher = new Matcher(dictionary, words);
  const span: Span = { from: 0, to: 0 };

  const tryAll = (patterns: readonly RulePattern[], at: number, matches: Match[]): void => {
    for (const pattern of patterns) {
      if (pattern.needsPrevious && !isKnown(words, at - 1)) continue;
      if (matches.length >= MOST_MATCHES || !matcher.match(pattern, at, span)) continue;
      const misspelt = dictionary.entries[words.entries[at] ?? NONE]?.misspelt === true;
      matches.push(matchOf(pattern, { at, misspelt, taken: matcher.taken, span }));
    }
  };
  /** Adds the matches whose search begins at a word; most words have an unknown neighbour, and few patterns then. */
  const matchAt = (at: number, matches: Match[]): void => {
    const entry = dictionary.entries[words.entries[at] ?? NONE];
    if (!entry) return;
    if (entry.patterns.length > 0) tryAll(entry.patterns, at, matches);
    if (entry.withNext.length > 0 && isKnown(words, at + 1)) tryAll(entry.withNext, at, matches);
    if (entry.withPrevious.length > 0) tryAll(entry.withPrevious, at, matches);
  };
  const matchesOf = (): Match[] => {
    const matches: Match[] = [];
    for (let at = 0; at < words.count; at++) {
      if (dictionary.begins[words.entries[at] ?? NONE] === 1) matchAt(at, matches);
      if (matches.length >= MOST_MATCHES) break;
    }
    return matches;
  };

  return (text) => {
    splitInto(words, text, dictionary.vocabulary);
    const matches = matchesOf();
    if (!matches.some(({ rule }) => rule !== undefined)) return [];
    const neutrals = neutralsByWord(matches);
    const findings = matches.flatMap((match) =>
      isIgnored(match, neutrals.get(match.anchor)) || !holds(matcher, match)
        ? []
        : findingsOf(match, words),
    );
    return findings.length > 1 ? distinct(findings) : findings;
  };
}

/** What lies under this is not reported. */
const LEAST = 0.5;

const isIgnored = (match: Match, neutrals: readonly Match[] | undefined): boolean =>
  match.rule === undefined ||
  match.confidence < LEAST ||
  neutrals?.some((neutral) => neutralises(neutral, match)) === true;

/** The phrases that mean nothing, by the words that they cover: a text may have a thousand of them. */
function neutralsByWord(matches: readonly Match[]): ReadonlyMap<number, readonly Match[]> {
  const byWord = new Map<number, Match[]>();
  for (const match of matches) {
    if (match.rule !== undefined) continue;
    for (let at = match.from; at < match.to; at++) {
      const known = byWord.get(at);
      if (known) known.push(match);
      else byWord.set(at, [match]);
    }
  }
  return byWord;
}

const holds = (matcher: Matcher, match: Match): boolean => {
  const { when, unless } = match.rule ?? {};
  return (
    (!when || matcher.hasContext(when, match)) && !(unless && matcher.hasContext(unless, match))
  );
};

function findingsOf({ rule, from, to, confidence }: Match, words: Words): TextFinding[] {
  const start = words.starts[from] ?? 0;
  const end = words.ends[to - 1] ?? start;
  return (rule?.categories ?? []).map((category) => ({
    ...{ category, start, end, confidence },
    rule: rule?.id ?? '',
  }));
}

/** Whether a pattern could name the word. */
const isKnown = ({ count, entries, numbers }: Words, at: number): boolean =>
  at >= 0 && at < count && (entries[at] !== NONE || numbers[at] === 1);

function matchOf(
  { rule }: RulePattern,
  { at, misspelt, taken, span }: { at: number; misspelt: boolean; taken: number; span: Span },
): Match {
  const confidence = (rule?.confidence ?? 1) * (misspelt ? MISSPELT : 1);
  return { rule, from: span.from, to: span.to, anchor: at, taken, confidence };
}

/**
 * A phrase that means nothing neutralises a match whose rarest word it covers, unless the rule names the whole phrase
 * and more: then the rule knows better.
 */
function neutralises(neutral: Match, match: Match): boolean {
  if (match.anchor < neutral.from || match.anchor >= neutral.to) return false;
  if (match.from > neutral.from || match.to < neutral.to) return true;
  if (match.to - match.from === neutral.to - neutral.from) return true;
  for (let at = neutral.from; at < neutral.to; at++) {
    if (!tookWord(match.taken, at - match.anchor)) return true;
  }
  return false;
}

/** One finding where several rules of a category overlap; only neighbours are compared, so that a long text costs no more. */
function distinct(findings: readonly TextFinding[]): TextFinding[] {
  const kept: TextFinding[] = [];
  let cluster: TextFinding[] = [];
  let end = 0;
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    if (finding.start >= end) {
      kept.push(...surest(cluster));
      cluster = [];
    }
    cluster.push(finding);
    end = Math.max(end, finding.end);
  }
  kept.push(...surest(cluster));
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Of findings that overlap in a category, the surest, then the longest. */
function surest(cluster: readonly TextFinding[]): readonly TextFinding[] {
  if (cluster.length < 2) return cluster;
  const best = [...cluster].sort(
    (a, b) =>
      b.confidence - a.confidence || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: TextFinding[] = [];
  for (const finding of best) {
    const overlaps = kept.some(
      ({ category, start, end }) =>
        category === finding.category && start < finding.end && finding.start < end,
    );
    if (!overlaps) kept.push(finding);
  }
  return kept;
}
