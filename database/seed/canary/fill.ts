import type { Core } from '@strapi/strapi';

import { canaryValue } from './canary-value';
import { type Field, isErased, modelOf, OWN_ATTRIBUTES } from './field';
import type { Flock } from './flock';
import { plainValue } from './plain-value';
import { uploadCanary } from './upload-canary';

/** Who fills and for whom. */
export interface Filling {
  strapi: Core.Strapi;
  flock: Flock;
}

/** Data for every attribute of a type or component but its relations; canaries where personal. */
export async function fill(
  filling: Filling,
  uid: string,
  place: string,
): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(modelOf(filling.strapi, uid).attributes)) {
    if (OWN_ATTRIBUTES.has(name) || field.type === 'relation') continue;
    const value = await fillField(filling, field, `${place}.${name}`);
    if (value !== undefined) data[name] = value;
  }
  return data;
}

async function fillField(filling: Filling, field: Field, place: string): Promise<unknown> {
  if (field.type === 'component') return fillComponent(filling, field, place);
  if (field.type === 'dynamiczone') return fillZone(filling, field, place);
  if (field.type === 'media') {
    const count = field.multiple ? 2 : 1;
    const files: number[] = [];
    for (let at = 0; at < count; at += 1) {
      files.push(await uploadCanary(filling, field, `${place}[${String(at)}]`));
    }
    return field.multiple ? files : files[0];
  }
  return isErased(field) ? canaryValue(filling.flock, place, field) : plainValue(field);
}

async function fillComponent(filling: Filling, field: Field, place: string): Promise<unknown> {
  const { component = '' } = field;
  if (!field.repeatable) return fill(filling, component, place);
  return [
    await fill(filling, component, `${place}[0]`),
    await fill(filling, component, `${place}[1]`),
  ];
}

async function fillZone(filling: Filling, field: Field, place: string): Promise<unknown> {
  const blocks: unknown[] = [];
  for (const component of field.components ?? []) {
    const values = await fill(filling, component, `${place}(${component})`);
    blocks.push({ __component: component, ...values });
  }
  return blocks;
}
