import { wrong, type Values, type Wrong } from './options';

/** `gdpr detect`: what the texts of a file reveal. */
export interface DetectCommand {
  readonly name: 'detect';
  /** file of JSON lines `{ id, text, labels? }`; `-` is standard input */
  readonly file: string;
  readonly json: boolean;
  /** compare with the labels of the file */
  readonly report: boolean;
  /** changes of a dictionary, as the panel exports them */
  readonly dictionary: string | undefined;
}

/** Reads the words after `gdpr detect`. */
export function detectArguments(values: Values, rest: readonly string[]): DetectCommand | Wrong {
  if (rest.length > 0)
    return wrong(`"detect" takes no "${rest[0] ?? ''}"; name the file with --jsonl`);
  const { jsonl, dictionary, json = false, report = false } = values;
  if (jsonl === undefined || jsonl === '')
    return wrong(
      '"detect" needs --jsonl: a file of lines like {"id":"1","text":"..."}, or - for standard input',
    );
  return { name: 'detect', file: jsonl, json, report, dictionary };
}
