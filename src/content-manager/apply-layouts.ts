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

/** Which of the content-manager's services shows it, how, and what was written at an earlier boot. */
interface View {
  readonly service: 'content-types' | 'components';
  readonly layout: TypeLayout;
  readonly applied: Configuration | undefined;
}

/** Writes the CRM's words, columns and forms into the content-manager, except where a person changed them since. */
export async function applyLayouts(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'courtage' });
  const stamps = ((await store.get({ key: 'layouts' })) ?? {}) as Stamps;
  const views = [
    ...typeLayouts.map((layout) => ({ service: 'content-types' as const, layout })),
    ...componentLayouts.map((layout) => ({ service: 'components' as const, layout })),
  ];
  const written: Stamps = {};
  for (const view of views) {
    const { uid } = view.layout;
    const stamp = await applyLayout(strapi, { ...view, applied: stamps[uid] });
    if (stamp) written[uid] = stamp;
  }
  if (Object.keys(written).length === 0) return;
  await store.set({ key: 'layouts', value: { ...stamps, ...written } });
}

/** What was written, or nothing where the view is a person's, or is already so. */
async function applyLayout(strapi: Core.Strapi, view: View): Promise<Configuration | undefined> {
  const { service, layout, applied } = view;
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
