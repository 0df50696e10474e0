import { compileLexicon } from './announcements';
import { bic, findBicBeside } from '../bic';
import { afterJoiners, compact, DIGIT, isLetter, JOINER, kindAt, LETTER } from './characters';
import { endOfDate } from './dates';
import type { NumberDetector, Sign, SignDetector, Span } from '../detector';
import { createJudge, type Candidate, type Judge } from './judge';
import { createNumberReader } from './read-numbers';
import { isQuantity } from './quantities';
import { NUMBERS, SIGNED } from '../registry';
import { AT, isDigitCode, nextSign, PLUS } from './signs';

const LEXICON = compileLexicon([...NUMBERS, ...SIGNED]);
const READER = createNumberReader(NUMBERS);
const BY_SIGN: Readonly<Record<Sign, readonly SignDetector[]>> = {
  '@': askedAt('@'),
  '+': askedAt('+'),
  '<': askedAt('<'),
  '0': askedAt('0'),
  AA9: askedAt('AA9'),
  bic: askedAt('bic'),
};

function askedAt(sign: Sign): readonly SignDetector[] {
  return SIGNED.filter(({ signs }) => signs.includes(sign));
}

/** One text while it is read. */
interface Scan {
  readonly text: string;
  readonly candidates: Candidate[];
  /** made for the first candidate: most texts with digits have none */
  judge: Judge | undefined;
  /** Groups of digits with nothing but joiners between them: one long number, or several. */
  chainStart: number;
  chainEnd: number;
  /** where the last finding by a sign ends */
  foundTo: number;
}

function scanOf(text: string): Scan {
  const [judge, chainStart, chainEnd, foundTo] = [undefined, -1, -1, 0];
  return { text, candidates: [], judge, chainStart, chainEnd, foundTo };
}

/** Where the signs of a text are to be found. */
export interface Signs {
  /** where the first of them stands, -1 if there is none */
  readonly first: number;
  /** where the words BIC and SWIFT stand */
  readonly bankWords: readonly number[];
}

/** All that any detector finds; candidates may overlap. */
export function collect(text: string, { first, bankWords }: Signs): readonly Candidate[] {
  const scan = scanOf(text);
  for (let at = first; at >= 0; at = nextSign(text, at + 1)) {
    const code = text.charCodeAt(at);
    if (isDigitCode(code)) at = visitDigits(scan, at) - 1;
    else ask(scan, at, nameOf(code));
  }
  scan.foundTo = 0;
  for (const at of bankWords) ask(scan, at, 'bic');
  if (scan.candidates.length > 0) addBicsBesideIbans(scan);
  return scan.candidates;
}

function nameOf(code: number): Sign {
  if (code === AT) return '@';
  return code === PLUS ? '+' : '<';
}

function ask(scan: Scan, at: number, sign: Sign): void {
  for (const detector of BY_SIGN[sign]) {
    // Inside of what was just found by a sign there is nothing more to find by one.
    if (at < scan.foundTo) return;
    const span = detector.find(scan.text, at);
    if (span && add(scan, detector, span)) scan.foundTo = span.end;
  }
}

const ZERO = 48;

/** Reads what begins with the digit at `at`, which no digit precedes; returns where to go on. */
function visitDigits(scan: Scan, at: number): number {
  const { text } = scan;
  const date = endOfDate(text, at);
  if (date > 0) return date;
  if (text.charCodeAt(at) === ZERO) ask(scan, at, '0');
  const end = endOfDigits(text, at);
  const goesOn = scan.chainEnd > 0 && joins(text, scan.chainEnd, at);
  if (!goesOn) scan.chainStart = at;
  scan.chainEnd = end;
  const before = kindAt(text, at - 1);
  if (before === LETTER) readMixed(scan, at);
  else {
    if (before === JOINER) readAfterLetters(scan, at);
    read(scan, at, goesOn);
  }
  return end;
}

function joins(text: string, end: number, start: number): boolean {
  return afterJoiners(text, end) === start && !text.slice(end, start).includes('\n');
}

/** `AB123CD`, `tel0639981234`, `ibanFR76`: letters touch the digits at `at`. */
function readMixed(scan: Scan, at: number): void {
  const letters = lettersBefore(scan.text, at);
  // In a mixed code the digits were read from its first character on.
  if (kindAt(scan.text, at - letters - 1) === DIGIT) return;
  if (letters > 1) ask(scan, at, 'AA9');
  read(scan, at - letters, false);
  if (letters > 2) read(scan, at - 2, false);
  if (letters > 1) read(scan, at, false);
}

/** `AB 123 CD`, `FR 76`: a short word stands before the digits at `at`. */
function readAfterLetters(scan: Scan, at: number): void {
  const letters = lettersBefore(scan.text, at - 1);
  if (letters === 0 || !READER.leadingLetters.has(letters)) return;
  const start = at - 1 - letters;
  const touching = kindAt(scan.text, start - 1);
  if (touching === DIGIT || isLetter(touching)) return;
  if (letters === 2) ask(scan, at, 'AA9');
  read(scan, start, false);
}

function read(scan: Scan, at: number, midChain: boolean): void {
  for (const { detector, start, end } of READER.read(scan.text, { at, midChain })) {
    if (isQuantity(scan.text, end)) continue;
    add(scan, detector, { start, end, from: midChain ? scan.chainStart : start });
  }
}

function addBicsBesideIbans(scan: Scan): void {
  for (const { detector, start, end } of [...scan.candidates]) {
    if (detector.category !== 'iban') continue;
    const beside = findBicBeside(scan.text, { start, end });
    if (beside) add(scan, bic, { ...beside, rule: 'bic.beside-iban' });
  }
}

/** Weighs what `detector` found, the words before `from` speaking of it; whether it is a candidate. */
function add(
  scan: Scan,
  detector: NumberDetector | SignDetector,
  { start: first, end, rule, from = first }: Span & { readonly from?: number },
): boolean {
  const { text } = scan;
  scan.judge ??= createJudge(LEXICON, text);
  const start = opensPrefix(text, first, end) ? first - 1 : first;
  const written = text.slice(start, end);
  const glued = isLetter(kindAt(text, start - 1)) || isLetter(kindAt(text, end));
  const place = { detector, start, end, from, glued, written, number: compact(written) };
  const candidate = scan.judge(place);
  if (candidate) scan.candidates.push(rule === undefined ? candidate : { ...candidate, rule });
  return candidate !== undefined;
}

/** "(06) 39 98 12 34": the parenthesis belongs to the number as much as the one that closes it. */
function opensPrefix(text: string, start: number, end: number): boolean {
  return (
    text.charAt(start - 1) === '(' && /^\d+\)/.test(text.slice(start, Math.min(end, start + 6)))
  );
}

function endOfDigits(text: string, at: number): number {
  let end = at + 1;
  while (kindAt(text, end) === DIGIT) end += 1;
  return end;
}

/** The longest word that a number may touch. */
const MOST_LETTERS = 8;

function lettersBefore(text: string, at: number): number {
  let letters = 0;
  while (letters < MOST_LETTERS && kindAt(text, at - 1 - letters) === LETTER) letters += 1;
  return letters;
}
