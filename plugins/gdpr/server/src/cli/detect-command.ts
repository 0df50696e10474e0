import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { dictionaryChangesSchema } from '../../../shared/contracts/detection';
import {
  builtInDictionary,
  createDetector,
  evaluate,
  withChanges,
  type Detector,
} from '../detection';
import type { DetectCommand } from './detect-arguments';
import { evaluationText } from './evaluation-text';
import { HostError } from './host-error';
import { asJson, printed, type Outcome } from './outcome';

const STANDARD_INPUT = 0;

const noteSchema = z.looseObject({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.string().optional(),
  labels: z.array(z.string()).optional(),
});
type Note = z.output<typeof noteSchema>;

/** Prints what each text of a file reveals; needs no project, no database and no network, and keeps nothing. */
export function detectCommand(command: DetectCommand): Outcome {
  const detect = detectorOf(command);
  const notes = readNotes(command.file);
  const results = notes.map((note) => ({ note, findings: detect(note.text) }));
  if (command.report) {
    const evaluation = evaluate(
      results.map(({ note: { lang, labels = [] }, findings }) => ({
        labels,
        findings,
        ...(lang === undefined ? {} : { lang }),
      })),
    );
    return printed(command.json ? asJson(evaluation) : evaluationText(evaluation));
  }
  const lines = results.map(({ note: { id }, findings }) =>
    command.json ? JSON.stringify({ id, findings }) : lineOf(id, findings),
  );
  return printed(lines.map((line) => `${line}\n`).join(''));
}

function lineOf(id: Note['id'], findings: ReturnType<Detector>): string {
  const places = findings.map(
    ({ category, start, end, rule, confidence }) =>
      `${category} ${start}-${end} (${rule}, ${confidence.toFixed(2)})`,
  );
  return `${id}\t${places.length === 0 ? '-' : places.join('; ')}`;
}

function detectorOf({ dictionary }: DetectCommand): Detector {
  const builtIn = builtInDictionary();
  if (dictionary === undefined) return createDetector(builtIn);
  const parsed = dictionaryChangesSchema.safeParse(jsonOf(readText(dictionary), dictionary));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new HostError(
      `${dictionary} holds no changes of a dictionary: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    );
  }
  return createDetector(withChanges(builtIn, parsed.data), { disabled: parsed.data.disabled });
}

function readNotes(file: string): Note[] {
  return readText(file)
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [noteOf(line, `${file}, line ${index + 1}`)],
    );
}

function noteOf(line: string, where: string): Note {
  const parsed = noteSchema.safeParse(jsonOf(line, where));
  if (parsed.success) return parsed.data;
  throw new HostError(`${where}: must be an object with an id and a text`);
}

/** The line itself may be anybody's note: it is never quoted. */
function jsonOf(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HostError(`${where}: is not JSON`, { cause });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    throw new HostError(`${file} cannot be read: does it exist?`, { cause });
  }
}
