import type { FieldTag } from '../../../shared/contracts/tags';
import { didYouMean } from './did-you-mean';
import { isNested, isRelation, type FieldContext } from './field-context';
import { mistake } from './problem';
import { eraseTagOf } from './resolve-field';
import type { TagProblem } from './tag';
import { isAboutPerson, personalCategories, taxonomy, type Taxonomy } from './taxonomy';

type Check = (tag: FieldTag, context: FieldContext) => TagProblem[];

/** Every mistake in what a tag says about the field itself; strategies are checked apart. */
export function fieldProblems(tag: FieldTag, context: FieldContext): TagProblem[] {
  return CHECKS.flatMap((check) => check(tag, context));
}

/** Keys that say nothing by themselves. */
const REMARKS = new Set(['note', 'personal']);

const TEXTS = ['string', 'text', 'richtext', 'blocks', 'json'];

const notPersonalAlone: Check = (tag, { place }) => {
  if (tag.personal !== false) return [];
  const spoken = Object.entries(tag).filter(
    ([key, value]) => !REMARKS.has(key) && value !== false && !(key === 'erase' && isKeep(tag)),
  );
  if (spoken.length === 0) return [];
  const keys = spoken.map(([key]) => `"${key}"`).join(', ');
  return [
    mistake(place, 'contradiction', {
      message: `"personal": false contradicts ${keys}`,
      remedy: `remove "personal": false if the field is personal, else remove ${keys}`,
    }),
  ];
};

const isKeep = (tag: FieldTag): boolean => eraseTagOf(tag)?.strategy === 'keep';

const examinedHolder: Check = (tag, { place, examined }) =>
  examined === 'type' && tag.category
    ? [
        mistake(place, 'contradiction', {
          message: 'the field has a category, but its type is declared "personal": false',
          remedy: 'remove "personal": false from the type, or the category from the field',
        }),
      ]
    : [];

/** Checks a category's key against a taxonomy: unknown, deprecated, or not about a person. */
export function categoryProblem(
  category: string,
  from: Taxonomy,
): { code: string; message: string; remedy: string } | undefined {
  const replacement = from.replacement(category);
  if (replacement !== undefined) {
    return {
      code: 'deprecated-category',
      message: `category "${category}" is deprecated`,
      remedy: `write "${replacement}" instead`,
    };
  }
  if (!from.has(category)) {
    const known = personalCategories().map(({ key }) => key);
    return {
      code: 'unknown-category',
      message: `category "${category}" is not in the taxonomy`,
      remedy: `use a key of the taxonomy, "user.contact.email" for instance${didYouMean(category, known)}`,
    };
  }
  if (isAboutPerson(category)) return undefined;
  return {
    code: 'category-not-personal',
    message: `category "${category}" describes a system, not a person`,
    remedy: 'choose a category below "user", or write { "personal": false }',
  };
}

const category: Check = (tag, { place, attribute }) => {
  if (!tag.category) return [];
  const problem = categoryProblem(tag.category, taxonomy);
  if (problem) return [mistake(place, problem.code, problem)];
  if (!isRelation(attribute)) return [];
  return [
    mistake(place, 'category-on-relation', {
      message: 'a relation holds no value, so it has no category',
      remedy:
        'give it { "edge": "owns" | "ownedBy" | "accessedBy" | "ignore" }, and tag the fields of its target',
    }),
  ];
};

const missingCategory: Check = (tag, { place, attribute, examined }) => {
  if (tag.category || tag.personal === false || examined || isRelation(attribute)) return [];
  if (isNested(attribute) && tag.personal !== true) return [];
  const said = Object.keys(tag).filter((key) => key !== 'note');
  if (said.length === 0) return [];
  return [
    mistake(place, 'category-missing', {
      message: `the tag says ${said.map((key) => `"${key}"`).join(', ')} but no category`,
      remedy: 'add "category", or replace the tag by { "personal": false }',
    }),
  ];
};

const edgeOnValue: Check = (tag, { place, attribute }) => {
  if (isRelation(attribute) || !(tag.edge ?? tag.onErase)) return [];
  const isFile = attribute.type === 'media';
  const why = isFile ? 'a file is never an edge' : `a ${attribute.type} is not a relation`;
  return [
    mistake(place, 'edge-on-non-relation', {
      message: `"edge" and "onErase" belong to relations: ${why}`,
      remedy: 'remove them; what happens to the value is said by "erase"',
    }),
  ];
};

const edgeAction: Check = ({ edge, onErase }, { place, attribute, linked }) => {
  if (!isRelation(attribute) || !onErase) return [];
  if (!edge && !linked) {
    return [
      mistake(place, 'edge-missing', {
        message: '"onErase" is given to a relation that has no "edge"',
        remedy: 'add "edge": "owns" or "ownedBy", or remove "onErase"',
      }),
    ];
  }
  if (onErase !== 'cascade' || !(edge === 'ignore' || edge === 'accessedBy')) return [];
  return [
    mistake(place, 'cascade-without-ownership', {
      message: `edge "${edge}" owns nothing, so "onErase": "cascade" erases nothing`,
      remedy: 'make it "owns" or "ownedBy", or remove "onErase"',
    }),
  ];
};

const eraseOnRelation: Check = (tag, { place, attribute }) =>
  tag.erase && isRelation(attribute)
    ? [
        mistake(place, 'strategy-type', {
          message: 'a relation cannot be erased by a strategy',
          remedy: 'say what happens with "edge" and "onErase"',
        }),
      ]
    : [];

const freeText: Check = (tag, { place, attribute }) =>
  tag.freeText && !TEXTS.includes(attribute.type)
    ? [
        mistake(place, 'free-text-on-non-text', {
          message: `"freeText" is given to a ${attribute.type}`,
          remedy: `remove it: only ${TEXTS.join(', ')} can be searched for what somebody wrote`,
        }),
      ]
    : [];

const identifier: Check = (tag, { place, attribute }) =>
  tag.identifier &&
  ['media', 'json', 'boolean', 'relation', 'component', 'dynamiczone', 'password'].includes(
    attribute.type,
  )
    ? [
        mistake(place, 'identifier-unfit', {
          message: `a ${attribute.type} cannot identify a person`,
          remedy: 'remove "identifier"; tag the field that holds the number, address or name',
        }),
      ]
    : [];

const forbiddenUnless: Check = (tag, { place, model }) => {
  if (typeof tag.forbidden !== 'object' || !tag.forbidden?.unless || model.kind === 'component')
    return [];
  const missing = Object.keys(tag.forbidden.unless).filter(
    (name) => !name.includes('.') && !model.attributes.has(name),
  );
  return missing.map((name) =>
    mistake(place, 'unknown-attribute', {
      message: `"forbidden.unless" names "${name}", which ${model.uid} does not have`,
      remedy: `name an attribute of the type${didYouMean(name, [...model.attributes.keys()])}`,
    }),
  );
};

const CHECKS: readonly Check[] = [
  notPersonalAlone,
  examinedHolder,
  category,
  missingCategory,
  edgeOnValue,
  edgeAction,
  eraseOnRelation,
  freeText,
  identifier,
  forbiddenUnless,
];
