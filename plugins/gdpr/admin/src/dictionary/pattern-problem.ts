/** A text key and what it quotes. */
export interface Problem {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * What the server says of a pattern that it cannot read, or of a file whose form is wrong, so that it can be said in
 * the admin's language; undefined for words that are not known here.
 */
export function problemOf(message: string): Problem | undefined {
  for (const [wording, key] of WORDINGS) {
    const match = wording.exec(message);
    if (match) return { key: `dictionary.problem.${key}`, values: valuesOf(match, key) };
  }
  return undefined;
}

/** What the server quotes in its wording; what it lists as code, `"a"|"b"`, as words that a line can break. */
const valuesOf = ({ groups = {} }: RegExpExecArray, key: string): Problem['values'] =>
  Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [
      name,
      LISTED.includes(key) ? value.replaceAll('"', '').replaceAll('|', ', ') : value,
    ]),
  );

const LISTED = ['unknownKey', 'unknownChoice'];

const PATTERN = '^The pattern "(?<pattern>.*)" ';

const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${PATTERN}has two "@"\\.$`, 's'), 'twoPlaces'],
  [new RegExp(`${PATTERN}has no word\\.$`, 's'), 'noWord'],
  [new RegExp(`${PATTERN}has over (?<most>\\d+) words\\.$`, 's'), 'tooLong'],
  [new RegExp(`${PATTERN}has over (?<most>\\d+) optional words\\.$`, 's'), 'tooOptional'],
  [new RegExp(`${PATTERN}needs a word that is not optional\\.$`, 's'), 'allOptional'],
  [new RegExp(`${PATTERN}ends with a gap\\.$`, 's'), 'endsWithGap'],
  [new RegExp(`${PATTERN}begins with a gap\\.$`, 's'), 'beginsWithGap'],
  [
    new RegExp(`${PATTERN}has an optional word with an apostrophe or hyphen\\.$`, 's'),
    'optionalHyphen',
  ],
  [new RegExp(`${PATTERN}has "(?<word>.*)", which is no word\\.$`, 's'), 'notAWord'],
  [new RegExp(`${PATTERN}has "(?<word>.*)": a class or @ stands alone\\.$`, 's'), 'listInWord'],
  [new RegExp(`${PATTERN}has "(?<word>.*)": three letters at least\\.$`, 's'), 'shortStem'],
  [new RegExp(`${PATTERN}needs a word beside its numbers\\.$`, 's'), 'onlyNumbers'],
  [new RegExp(`${PATTERN}names a class that does not exist\\.$`, 's'), 'noSuchList'],
  [new RegExp(`${PATTERN}is a class that contains itself\\.$`, 's'), 'listInItself'],
  [/^Unrecognized keys?: (?<name>.+)$/, 'unknownKey'],
  [/^Invalid option: expected one of (?<list>.+)$/, 'unknownChoice'],
  [/^Invalid input: expected \w+, received undefined$/, 'missing'],
  [/^Invalid input: expected (?<type>\w+), received (?<found>\w+)$/, 'wrongType'],
  [/^must look like "(?<example>.+)"$/, 'wrongId'],
  [/^Too (?:big|small): .*$/, 'wrongSize'],
];
