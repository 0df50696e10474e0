import type { DictionaryChanges } from '../../../shared/contracts/detection';
import { GdprInvalid } from '../kernel/errors';
import { builtInDictionary } from './dictionary/built-in';
import { compileDictionary } from './engine/compile';
import { UnreadablePattern } from './engine/parse-pattern';
import { withChanges } from './with-changes';

interface Wrong {
  readonly path: readonly string[];
  readonly reason: string;
}

/** Refuses changes that could not be matched; each wrong pattern is named by its path. */
export function refuseUnreadable(changes: DictionaryChanges): void {
  const classes = withChanges(builtInDictionary(), changes).classes;
  const tried = (patterns: Patterns): string | undefined => {
    try {
      compileDictionary({ version: 0, classes, rules: [], ignore: [], ...patterns });
      return undefined;
    } catch (error) {
      if (error instanceof UnreadablePattern) return error.message;
      throw error;
    }
  };
  const wrong = [
    ...wrongClasses(changes, tried),
    ...wrongIgnores(changes, tried),
    ...wrongRules(changes, tried),
  ];
  const [first] = wrong;
  if (!first) return;
  throw new GdprInvalid('E_GDPR_UNREADABLE_PATTERN', first.reason, {
    errors: wrong.map(({ path, reason }) => ({ path, name: 'ValidationError', message: reason })),
  });
}

interface Patterns {
  readonly rules?: DictionaryChanges['rules'];
  readonly ignore?: DictionaryChanges['ignore'];
}
type Try = (patterns: Patterns) => string | undefined;

const wrongClasses = ({ classes }: DictionaryChanges, tried: Try): Wrong[] =>
  Object.keys(classes).flatMap((name) =>
    reported(['changes', 'classes', name], tried({ ignore: [`mot {${name}}`] })),
  );

const wrongIgnores = ({ ignore }: DictionaryChanges, tried: Try): Wrong[] =>
  ignore.flatMap((pattern, index) =>
    reported(['changes', 'ignore', String(index)], tried({ ignore: [pattern] })),
  );

const wrongRules = ({ rules }: DictionaryChanges, tried: Try): Wrong[] =>
  rules.flatMap((rule, index) =>
    reported(['changes', 'rules', String(index)], tried({ rules: [rule] })),
  );

const reported = (path: readonly string[], reason: string | undefined): Wrong[] =>
  reason === undefined ? [] : [{ path, reason }];
