import type { BootedApp } from '../../support/boot';

/** Takes the permissions whose name begins so from a role, as the roles' page does. */
export async function holdWithout(
  { strapi }: Pick<BootedApp, 'strapi'>,
  code: string,
  action: string,
): Promise<void> {
  const service = strapi.service('admin::role');
  const role = await service.findOne({ code });
  const held: HeldPermission[] = await strapi.db
    .query('admin::permission')
    .findMany({ where: { role: { code } } });
  await service.assignPermissions(
    role.id,
    held.filter((each) => !each.action.startsWith(action)).map(bare),
  );
}

interface HeldPermission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: object;
  readonly conditions: readonly string[];
}
/** What a role is given, without the ids of what it had. */
export const bare = ({
  action,
  subject,
  properties,
  conditions,
}: HeldPermission): HeldPermission => ({
  ...{ action, subject, properties, conditions },
});
