import type { FieldTag } from '../../../shared/contracts/tags';
import { bandProblems } from './band-problems';
import { didYouMean } from './did-you-mean';
import { isNested, type FieldContext } from './field-context';
import { maxLengthOf } from './lengths';
import { mistake } from './problem';
import { eraseTagOf } from './resolve-field';
import {
  STRATEGY_FITS,
  strategiesFor,
  truncationFits,
  type EraseOption,
  type StrategyFit,
} from './strategy-fit';
import type { ResolvedField, TagProblem } from './tag';

/** A resolved field with all that its strategy must fit. */
export interface StrategyUse {
  readonly field: ResolvedField;
  readonly tag: FieldTag;
  readonly context: FieldContext;
}

type Check = (use: StrategyUse, fit: StrategyFit) => TagProblem[];

/** Every reason why the attribute cannot bear its strategy, found now rather than in the middle of an erasure. */
export function strategyProblems(use: StrategyUse): TagProblem[] {
  const { field, context } = use;
  const fit = STRATEGY_FITS[field.erase.strategy];
  if (field.type === 'relation') return [];
  const knownType = field.type !== 'customField';
  if (knownType && !fit.types.includes(field.type)) return [typeProblem(use)];
  const checks = field.erase.strategy === 'band' ? [options, nullable, bands] : TEXT_CHECKS;
  return checks
    .flatMap((check) => check(use, fit))
    .map((problem) => ({ ...context.place, ...problem }));
}

function typeProblem({ field, context }: StrategyUse): TagProblem {
  const goes = isNested(context.attribute) || context.rowAction === 'delete';
  const fitting = strategiesFor(field.type).filter((name) => goes || name !== 'deleteRow');
  return mistake(context.place, 'strategy-type', {
    message: `strategy "${field.erase.strategy}" cannot treat a ${field.type}`,
    remedy:
      fitting.length > 0 ? `choose one of ${fitting.join(', ')}` : 'tag it { "personal": false }',
  });
}

const OPTIONS: readonly EraseOption[] = ['into', 'bands', 'to', 'visible'];

const options: Check = ({ field, tag, context }, fit) => {
  const written = eraseTagOf(tag);
  const given = OPTIONS.filter((option) => (written?.[option] ?? undefined) !== undefined);
  const missing = fit.needs.filter((option) => !given.includes(option));
  const strange = given.filter(
    (option) => !fit.needs.includes(option) && !fit.mayTake.includes(option),
  );
  return [
    ...missing.map((option) =>
      mistake(context.place, 'option-missing', {
        message: `strategy "${field.erase.strategy}" needs "${option}"`,
        remedy: OPTION_REMEDIES[option],
      }),
    ),
    ...strange.map((option) =>
      mistake(context.place, 'option-unused', {
        message: `strategy "${field.erase.strategy}" does not read "${option}"`,
        remedy: 'remove the option, or choose the strategy that reads it',
      }),
    ),
    ...unknownBands(written?.bands, context),
  ];
};

const OPTION_REMEDIES: Readonly<Record<EraseOption, string>> = {
  bands:
    'add "bands": a name of config gdpr.bands, or [{ "label": "...", "below": 25 }, { "label": "..." }]',
  to: 'add "to": "month", "year", "departement" or a number of characters',
  into: 'add "into": the attribute that receives the label',
  visible: 'add "visible": how many characters stay readable',
};

function unknownBands(named: unknown, { place, bands: known }: FieldContext): TagProblem[] {
  if (typeof named !== 'string' || Object.hasOwn(known, named)) return [];
  return [
    mistake(place, 'unknown-bands', {
      message: `no bands are named "${named}"`,
      remedy: `add them to gdpr.config.bands in config/plugins${didYouMean(named, Object.keys(known))}`,
    }),
  ];
}

const truncation: Check = ({ field, context }) => {
  const { strategy, to } = field.erase;
  if (strategy !== 'truncate' || to === undefined || truncationFits(to, field.type)) return [];
  return [
    mistake(context.place, 'truncate-unfit', {
      message: `a ${field.type} cannot be truncated to ${JSON.stringify(to)}`,
      remedy:
        'dates are truncated to "month" or "year", texts to "departement" or a number of characters',
    }),
  ];
};

const nullable: Check = ({ field, context }, fit) =>
  fit.writesNull && context.attribute.column?.notNullable === true
    ? [
        mistake(context.place, 'strategy-not-nullable', {
          message: `strategy "${field.erase.strategy}" may leave NULL, which column.notNullable refuses`,
          remedy:
            'remove column.notNullable (a required field may be blanked: the record is locked), or use "pseudonym" or "keep"',
        }),
      ]
    : [];

const unique: Check = ({ field, context }, fit) => {
  const { attribute } = context;
  const isUnique =
    attribute.unique === true || attribute.column?.unique === true || attribute.type === 'uid';
  if (fit.keepsUnique || !isUnique) return [];
  return [
    mistake(context.place, 'strategy-unique', {
      message: `strategy "${field.erase.strategy}" gives several records one value, but the attribute is unique`,
      remedy: 'use "blank" or "pseudonym", or remove "unique"',
    }),
  ];
};

const regex: Check = ({ field, context }, fit) =>
  fit.writesText && context.attribute.regex !== undefined && field.erase.strategy !== 'band'
    ? [
        mistake(context.place, 'strategy-regex', {
          message: `what "${field.erase.strategy}" writes cannot be promised to match the attribute's regex`,
          remedy: 'use "blank" or "keep", or remove the regex',
        }),
      ]
    : [];

const lengths: Check = ({ field, context }, fit) => {
  const written = fit.written(field.erase, field.type);
  const max = maxLengthOf(context.attribute);
  if (!written) return [];
  const remedy = 'use "blank", or change minLength / maxLength';
  if (written.longest > max) {
    const message = `strategy "${field.erase.strategy}" writes up to ${written.longest} characters, maxLength is ${max}`;
    return [mistake(context.place, 'strategy-length', { message, remedy })];
  }
  const min = context.attribute.minLength ?? 0;
  if (written.shortest >= min) return [];
  const message = `strategy "${field.erase.strategy}" may write ${written.shortest} characters, minLength is ${min}`;
  return [mistake(context.place, 'strategy-length', { message, remedy })];
};

const bands: Check = ({ field, context }) => bandProblems(field.erase, context);

const rowGoes: Check = ({ field, context }) => {
  const goes = isNested(context.attribute) || context.rowAction === 'delete';
  if (field.erase.strategy !== 'deleteRow' || goes) return [];
  return [
    mistake(context.place, 'row-not-deleted', {
      message:
        '"deleteRow" says that the value goes with its row, but rows of this type are not deleted',
      remedy: 'give the type { "onErase": "delete" }, or choose another strategy',
    }),
  ];
};

const TEXT_CHECKS: readonly Check[] = [
  rowGoes,
  options,
  truncation,
  nullable,
  unique,
  regex,
  lengths,
];
