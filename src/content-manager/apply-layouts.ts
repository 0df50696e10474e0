import type { Core, UID } from '@strapi/strapi';
import { serviceOf } from '../environment/service-of';
import { componentLayouts } from './components';
import { isUntouched, withLayout, type Configuration, type MainFieldOf } from './configuration';
import type { TypeLayout } from './layout';
import { typeLayouts } from './type-layouts';

/** The content-manager's own service for the views of types, and of components. */
interface ViewService {
  findConfiguration(model: { uid: string }): Promise<Configuration & { uid: string }>;
  updateConfiguration(model: { uid: string }, configuration: Configuration): Promise<unknown>;
}

type Stamps = Record<string, Configuration>;

const MAIN_FIELDS = new Map<string, string | undefined>(
  typeLayouts.map(({ uid, main }) => [uid, main]),
);

/** Writes the CRM's words, columns and forms into the content-manager, except where a person changed them since. */
export async function applyLayouts(strapi: Core.Strapi): Promise<void> {
  const stamps = strapi.store({ type: 'core', name: 'courtage' });
  const applied = ((await stamps.get({ key: 'layouts' })) ?? {}) as Stamps;
  const written: Stamps = {};
  for (const layout of typeLayouts) {
    const stamp = await applyLayout(strapi, 'content-types', layout, applied[layout.uid]);
    if (stamp) written[layout.uid] = stamp;
  }
  for (const layout of componentLayouts) {
    const stamp = await applyLayout(strapi, 'components', layout, applied[layout.uid]);
    if (stamp) written[layout.uid] = stamp;
  }
  const next = { ...applied, ...written };
  if (Object.keys(written).length > 0) await stamps.set({ key: 'layouts', value: next });
}

/** What was written, or nothing where the view is a person's, or is already so. */
async function applyLayout(
  strapi: Core.Strapi,
  service: 'content-types' | 'components',
  layout: TypeLayout,
  applied: Configuration | undefined,
): Promise<Configuration | undefined> {
  const views = serviceOf<ViewService>(strapi, `plugin::content-manager.${service}`);
  const { settings, metadatas, layouts } = await views.findConfiguration(layout);
  const current = { settings, metadatas, layouts };
  if (applied && !isUntouched(current, applied)) return undefined;
  const wanted = withLayout(current, layout, mainFieldOf(strapi, layout.uid));
  if (applied && JSON.stringify(wanted) === JSON.stringify(current)) return undefined;
  await views.updateConfiguration(layout, wanted);
  return wanted;
}

/** A relation shows the main field of its target. */
function mainFieldOf(strapi: Core.Strapi, uid: UID.Schema): MainFieldOf {
  const { attributes } = strapi.getModel(uid);
  return (name) => {
    const attribute = attributes[name];
    return attribute?.type === 'relation' && 'target' in attribute
      ? MAIN_FIELDS.get(attribute.target)
      : undefined;
  };
}
