import type { Core, UID } from '@strapi/types';
import { detection } from '../detection';
import { accessor } from '../kernel/accessor';
import { systemClock } from '../kernel/clock';
import { settings } from '../kernel/settings';
import { tagging } from '../tagging';
import type { GuardCheck, GuardCheckRequest } from '../../../shared/contracts/guard';
import { forbidden } from './forbidden.service';
import { checkWrite } from './check/check-write';
import { justify, type Justifying } from './justify/justify';
import type { Judge } from './judge/judgement';
import { compileWatch } from './watch/compile-watch';

/** What writes are judged by. */
export const createGuardService = ({ strapi }: { strapi: Core.Strapi }) => {
  let compiled: Judge | undefined;
  /** Compiled at the first call: schemas do not change while Strapi runs. */
  const judge = (): Judge => (compiled ??= judgeOf(strapi));
  return {
    judge,
    /** What would be said to a write of this administrator. */
    check: (asked: GuardCheckRequest, author: number): Promise<GuardCheck> =>
      checkWrite({ strapi, judge: judge() }, asked, author),
    /** Keeps why texts are saved all the same; how many of them needed it. */
    justify: (justifying: Justifying): Promise<number> =>
      justify({ strapi, judge: judge() }, justifying),
  };
};

export const guard = accessor('guard', createGuardService);

function judgeOf(strapi: Core.Strapi): Judge {
  const watch = compileWatch(tagging(strapi).book(), {
    ...settings(strapi).guard,
    defaultOf: (uid, attribute) => {
      const declared = strapi.getModel(uid as UID.Schema).attributes[attribute];
      const value = (declared as { readonly default?: unknown } | undefined)?.default;
      return typeof value === 'function' ? undefined : value;
    },
  });
  return {
    watch,
    detect: (text) => detection(strapi).detect(text),
    isAllowed: (uid, attribute) =>
      forbidden(strapi).exceptionInForce(uid, attribute, systemClock.now()),
  };
}
