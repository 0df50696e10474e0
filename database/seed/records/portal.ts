import { type Desk, stamp } from './desk';
import type { Holder } from './holder';

const USER = 'plugin::users-permissions.user';

/** Adds an account of the client portal; it has no password yet, so that nobody can sign in with it. */
export function addPortalAccount(desk: Desk, holder: Holder): void {
  desk.recorder.add(USER, {
    ...stamp(desk, holder.createdAt),
    username: holder.email,
    email: holder.email,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: desk.portalRole,
    contact: holder.id,
  });
}
