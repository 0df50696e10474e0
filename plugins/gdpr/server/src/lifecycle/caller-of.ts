import type { Core } from '@strapi/types';
import type { Ability } from './readable';

/** Who asks: an administrator, and what they may do. */
export interface Caller {
  readonly id: number;
  readonly ability: Ability;
}

/** The administrator of a request. Strapi's policies ran before: there is one, with an ability. */
export function callerOf(ctx: Parameters<Core.ControllerHandler>[0]): Caller {
  const { user, userAbility } = ctx.state as { user: { id: number }; userAbility: Ability };
  return { id: user.id, ability: userAbility };
}
