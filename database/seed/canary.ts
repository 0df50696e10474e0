import type { Core } from '@strapi/strapi';

import { modelOf, option } from './canary/field';
import { type Canary, type Flock, flock } from './canary/flock';
import { inOrder, ownedLinks } from './canary/order';
import { type Links, type Planted, plant } from './canary/plant';

export type { Canary } from './canary/flock';
export type { Planted } from './canary/plant';

/** One person with canaries everywhere, and the documents that make it up. */
export interface CanaryPerson {
  contact: Planted;
  /** documentIds by uid, the contact's own included. */
  documents: Readonly<Record<string, readonly string[]>>;
  /** Every canary with its place; `value` must be found before an erasure and never after. */
  canaries: readonly Canary[];
}

export interface CanaryOptions {
  /** Start of every canary: a letter, then letters and digits. Two persons need two prefixes. */
  prefix: string;
  /** @default 3 */
  projects?: number;
  /** Some of them of the contact alone, some of a project alone. @default 4 */
  contracts?: number;
}

const CONTACT = 'api::contact.contact';

/**
 * Creates, through the Document Service and the upload service, ONE contact with rows of every
 * type, reached by every relation there is, in every locale, draft and published, every personal
 * value a canary. Everything is read from the schemas, so that a new field is covered at once.
 */
export async function seedPerson(
  strapi: Core.Strapi,
  options: CanaryOptions,
): Promise<CanaryPerson> {
  const counts = new Map([
    ['api::project.project', options.projects ?? 3],
    ['api::contract.contract', options.contracts ?? 4],
  ]);
  const birds = flock(options.prefix);
  const planted = new Map<string, string[]>();
  for (const uid of inOrder(strapi)) {
    await plantType({ strapi, birds, planted }, uid, counts.get(uid) ?? 1);
  }
  const [documentId] = planted.get(CONTACT) ?? [];
  if (documentId === undefined) throw new RangeError(`There is no type ${CONTACT}`);
  return {
    contact: { uid: CONTACT, documentId },
    documents: Object.fromEntries(planted),
    canaries: birds.canaries,
  };
}

interface Planting {
  strapi: Core.Strapi;
  birds: Flock;
  planted: Map<string, string[]>;
}

async function plantType(
  { strapi, birds, planted }: Planting,
  uid: string,
  atLeast: number,
): Promise<void> {
  const all = (nth: number): Links => linksOf({ strapi, planted }, uid, nth);
  const alone = single(strapi, uid, all(1));
  const length = Math.max(1, atLeast - alone.length);
  const links = [...Array.from({ length }, (_, nth) => all(nth)), ...alone];
  const made: string[] = [];
  for (const [at, one] of links.entries()) {
    const { documentId } = await plant(
      { strapi, flock: birds },
      { uid, number: at + 1, links: one },
    );
    made.push(documentId);
  }
  planted.set(uid, made);
}

/** The nth document of every type that this one points to. */
function linksOf({ strapi, planted }: Omit<Planting, 'birds'>, uid: string, nth: number): Links {
  const found = ownedLinks(strapi, uid).flatMap(({ attribute, target }): [string, string[]][] => {
    const targets = planted.get(target) ?? [];
    const one = targets[nth % Math.max(1, targets.length)];
    return one === undefined ? [] : [[attribute, [one]]];
  });
  return Object.fromEntries<string[]>(found);
}

/** For a row with several owners, one more row for each owner alone: every path is walked. */
function single(strapi: Core.Strapi, uid: string, links: Links): Links[] {
  const persons = ownedLinks(strapi, uid).filter(
    ({ attribute, target }) =>
      links[attribute] !== undefined &&
      option(modelOf(strapi, target), 'gdpr', 'subject') !== undefined,
  );
  if (persons.length < 2) return [];
  return persons.map(({ attribute }) => ({ [attribute]: links[attribute] ?? [] }));
}
