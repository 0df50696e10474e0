import type { Core } from '@strapi/types';
import type { Inventory } from '../../../shared/contracts/tagging';
import { accessor } from '../kernel/accessor';
import { settings } from '../kernel/settings';
import { compileTags } from './compile-tags';
import { buildInventory } from './inventory';
import { readModel, type Model } from './model';
import type { ResolvedField, ResolvedType, TagProblem } from './tag';
import type { TagBook } from './tag-book';

type Check = () => readonly TagProblem[];

/** Tags of the application, parsed and completed; computed on the first call and again after `refresh`. */
export const createTaggingService = ({ strapi }: { strapi: Core.Strapi }) => {
  let book: TagBook | undefined;
  const checks = new Map<string, Check>();
  const current = (): TagBook => (book ??= compileTags(modelsOf(strapi), settings(strapi)));

  const problems = (): TagProblem[] => [
    ...current().problems,
    ...[...checks.values()].flatMap((check) => check()),
  ];

  return {
    /** Everything at once, for features that compile something from it. */
    book: current,
    /** One attribute of a type or component; undefined when there is none, or it is a core attribute. */
    field: (uid: string, attribute: string): ResolvedField | undefined =>
      current()
        .fields.get(uid)
        ?.find((field) => field.attribute === attribute),
    /** Attributes of a type or component, core ones left out; none for a type that is not tracked. */
    fields: (uid: string): readonly ResolvedField[] => current().fields.get(uid) ?? [],
    /** A content type's own tag; undefined for a type that is not tracked. */
    type: (uid: string): ResolvedType | undefined => current().types.get(uid),
    /** Every tracked content type. */
    types: (): readonly ResolvedType[] => [...current().types.values()],
    /** Every mistake and every unclassified attribute, those that other features found included. */
    problems,
    /** Lets a feature above add what only it can see (an owner that leads nowhere). */
    addCheck(name: string, check: Check): void {
      checks.set(name, check);
    },
    /** The page «Données personnelles» in one value. */
    inventory: (): Inventory => buildInventory(current(), problems()),
    /** Forgets what was compiled: schemas or custom fields have changed. */
    refresh(): void {
      book = undefined;
    },
  };
};

export const tagging = accessor('tagging', createTaggingService);

/** Seen as unknown: what a schema holds is read by `readModel`, whatever Strapi's types promise. */
function modelsOf(strapi: Core.Strapi): Model[] {
  const components: Readonly<Record<string, unknown>> = { ...strapi.components };
  const contentTypes: Readonly<Record<string, unknown>> = { ...strapi.contentTypes };
  return [...Object.values(contentTypes), ...Object.values(components)].map(readModel);
}
