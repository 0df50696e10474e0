import type { Fault } from './places';

/** What a door said, in one line: `open`, or code, path, and whether it named the rule and kept the secret. */
export async function answerOf(
  knock: () => Promise<unknown>,
  { rule, secret }: Pick<Fault, 'rule' | 'secret'>,
): Promise<string> {
  try {
    await knock();
    return 'open';
  } catch (error) {
    const { message = '', details } = error as { message?: string; details?: Details };
    if (!details?.code) return `other: ${message}`;
    const paths = (details.errors ?? []).map(({ path }) => path.join('.'));
    const said = JSON.stringify([message, details]);
    return [
      details.code,
      paths.join(' '),
      ...(message.includes(rule) ? [] : [`without the rule: ${message}`]),
      ...(paths.every((path) => message.includes(path)) ? [] : [`without the field: ${message}`]),
      ...(said.includes(secret) ? ['and tells the secret'] : []),
    ].join(' ');
  }
}

interface Details {
  readonly code?: string;
  readonly errors?: readonly { readonly path: readonly string[] }[];
}

/** The one answer that is right. */
export const refusalOf = ({ code, field }: Fault, path: readonly string[]): string =>
  [code, [...path, field].join('.')].join(' ');
