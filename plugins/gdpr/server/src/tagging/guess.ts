import { GUESS_RULES, type GuessRule } from './guess-rules';

/** A category proposed to a human, and why. */
export interface Guess {
  readonly category: string;
  readonly why: string;
}

/** What a field probably holds, from its name and type; proposed, never applied. */
export function guess(attribute: string, type: string): Guess | undefined {
  if (UNGUESSABLE.has(type)) return undefined;
  const name = ` ${wordsOf(attribute).join(' ')} `;
  for (const rule of GUESS_RULES) {
    const word = rule.words.split(', ').find((candidate) => name.includes(` ${candidate} `));
    if (word !== undefined && bears(rule, type))
      return { category: rule.category, why: `name contains "${word}"` };
  }
  return byType(type);
}

/** Their own attributes, or the records they lead to, are what is guessed. */
const UNGUESSABLE = new Set(['relation', 'component', 'dynamiczone']);

const TEXTS = ['string', 'text', 'richtext', 'blocks', 'json'];

function bears({ only }: GuessRule, type: string): boolean {
  if (only === 'text') return TEXTS.includes(type);
  if (only === 'media') return type === 'media';
  return type !== 'boolean' && type !== 'media';
}

function byType(type: string): Guess | undefined {
  if (type === 'email') return { category: 'user.contact.email', why: 'type is email' };
  if (type === 'password')
    return { category: 'user.authorization.password', why: 'type is password' };
  return undefined;
}

/** `dateNaissance`, `date_naissance`, `Date-Naissance`, `dateDeNaissance1` -> date naissance. */
export function wordsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (/^line\d$/.test(word) ? word : word.replace(/\d+$/, '')))
    .filter((word) => word !== '' && !LINKING.has(word));
}

const LINKING = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'l', 'of', 'the']);
