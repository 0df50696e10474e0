import type { Band } from '../../../shared/contracts/tags';
import { didYouMean } from './did-you-mean';
import type { FieldContext } from './field-context';
import { maxLengthOf } from './lengths';
import type { Attribute } from './model';
import { mistake } from './problem';
import type { ResolvedErase, TagProblem } from './tag';

/** Attribute types that can hold the label of a band. */
const RECEIVERS = ['string', 'text', 'enumeration'];

/** Mistakes in the classes of a `band`, and in the attribute that is to receive their labels. */
export function bandProblems(erase: ResolvedErase, context: FieldContext): TagProblem[] {
  const bands = erase.bands ?? [];
  return [...classProblems(bands, context), ...receiverProblems(erase, bands, context)];
}

function classProblems(bands: readonly Band[], { place }: FieldContext): TagProblem[] {
  if (bands.length === 0) return [];
  const problems: TagProblem[] = [];
  if (!endsOpen(bands)) {
    problems.push(
      mistake(place, 'bands-not-open', {
        message:
          'exactly the last band must have no "below": some values would fall in none, or in an earlier one',
        remedy: 'leave "below" out of the last band only',
      }),
    );
  }
  if (!ascends(bands)) {
    problems.push(
      mistake(place, 'bands-unordered', {
        message: 'bands are not in ascending order of "below"',
        remedy: 'write the lowest band first',
      }),
    );
  }
  return [...problems, ...repeatedLabels(bands, place)];
}

const endsOpen = (bands: readonly Band[]): boolean =>
  bands.every(({ below }, index) =>
    (below ?? undefined) === undefined ? index === bands.length - 1 : index < bands.length - 1,
  );

function ascends(bands: readonly Band[]): boolean {
  const limits = bands.flatMap(({ below }) => (typeof below === 'number' ? [below] : []));
  return limits.every((limit, index) => index === 0 || limit > (limits[index - 1] ?? -Infinity));
}

function repeatedLabels(bands: readonly Band[], place: FieldContext['place']): TagProblem[] {
  const labels = bands.map(({ label }) => label);
  const repeated = labels.find((label, index) => labels.indexOf(label) !== index);
  if (repeated === undefined) return [];
  const message = `two bands are labelled "${repeated}"`;
  return [mistake(place, 'bands-repeated', { message, remedy: 'give each band its own label' })];
}

function receiverProblems(
  erase: ResolvedErase,
  bands: readonly Band[],
  context: FieldContext,
): TagProblem[] {
  const { model, attribute, place, name } = context;
  if (erase.into === undefined) return receives({ name, attribute }, bands, context);
  const target = model.attributes.get(erase.into);
  if (!target || erase.into === name) {
    const known = [...model.attributes]
      .filter(([, { type }]) => RECEIVERS.includes(type))
      .map(([key]) => key);
    return [
      mistake(place, 'into-missing', {
        message:
          erase.into === name
            ? '"into" names the field itself'
            : `"into" names "${erase.into}", which ${model.uid} does not have`,
        remedy: `name another attribute of the same type${didYouMean(erase.into, known)}`,
      }),
    ];
  }
  return receives({ name: erase.into, attribute: target }, bands, context);
}

interface Receiver {
  readonly name: string;
  readonly attribute: Attribute;
}

function receives(
  receiver: Receiver,
  bands: readonly Band[],
  { place }: FieldContext,
): TagProblem[] {
  const { name, attribute } = receiver;
  if (!RECEIVERS.includes(attribute.type)) {
    return [
      mistake(place, 'into-unfit', {
        message: `a ${attribute.type} ("${name}") cannot hold the label of a band`,
        remedy: `add "into": a ${RECEIVERS.join(', ')} attribute of the same type`,
      }),
    ];
  }
  const unique = attribute.unique === true || attribute.column?.unique === true;
  const misfit = bands
    .map(({ label }) => labelMisfit(label, attribute))
    .find((why) => why !== undefined);
  return [
    ...(unique
      ? [
          mistake(place, 'strategy-unique', {
            message: `"${name}" is unique, but several records will share a band`,
            remedy: 'remove "unique", or name another attribute in "into"',
          }),
        ]
      : []),
    ...(misfit === undefined
      ? []
      : [
          mistake(place, 'into-unfit', {
            message: `"${name}" cannot hold a label: ${misfit}`,
            remedy: 'change the label, or the attribute that receives it',
          }),
        ]),
  ];
}

function labelMisfit(label: string, attribute: Attribute): string | undefined {
  if (attribute.type === 'enumeration' && !(attribute.enum ?? []).includes(label)) {
    return `"${label}" is none of ${(attribute.enum ?? []).join(', ')}`;
  }
  if (label.length > maxLengthOf(attribute))
    return `"${label}" is longer than ${maxLengthOf(attribute)} characters`;
  if (label.length < (attribute.minLength ?? 0))
    return `"${label}" is shorter than ${attribute.minLength ?? 0} characters`;
  return matches(label, attribute.regex)
    ? undefined
    : `"${label}" does not match the attribute's regex`;
}

/** A regex that does not compile is Strapi's to refuse. */
function matches(label: string, regex: string | RegExp | undefined): boolean {
  if (regex === undefined) return true;
  try {
    return new RegExp(regex).test(label);
  } catch {
    return true;
  }
}
