import { componentPaths } from './component-paths';
import type { Model } from './model';
import type { ResolvedField } from './tag';

type Fields = ReadonlyMap<string, readonly ResolvedField[]>;

/** A component or dynamic zone that is entered at erasure is as personal as what it carries. */
export function markCarriers(models: ReadonlyMap<string, Model>, fields: Fields): Fields {
  const personal = new Set(
    [...fields]
      .filter(([, list]) => list.some(({ status }) => status === 'personal'))
      .map(([uid]) => uid),
  );
  const carries = (field: ResolvedField): boolean => {
    const holder = models.get(field.holder);
    if (!holder) return false;
    const here = (model: Model, name: string) =>
      model.uid !== holder.uid || name === field.attribute;
    return componentPaths(holder, models, here).some(({ component }) => personal.has(component));
  };
  const marked = [...fields].map(([uid, list]) => {
    return [
      uid,
      list.map((field) => (isEntered(field) && carries(field) ? { ...field, status } : field)),
    ] as const;
  });
  return new Map(marked);
}

const status = 'personal' as const;

const isEntered = ({ type, status: own, erase }: ResolvedField): boolean =>
  (type === 'component' || type === 'dynamiczone') &&
  own === 'notPersonal' &&
  erase.strategy === 'blank';
