/** What a command printed, and how the process ends. */
export interface Outcome {
  readonly output: string;
  readonly errors: string;
  readonly exitCode: 0 | 1 | 2 | 3;
}

/** Tells the person at the terminal how far a long command is. */
export type Say = (line: string) => void;

export const printed = (output: string): Outcome => ({ output, errors: '', exitCode: 0 });

export const refused = (message: string): Outcome => ({
  output: '',
  errors: `gdpr: ${message}`,
  exitCode: 2,
});

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
