import type { Found } from './component-paths';
import type { Model } from './model';

/** Every relation of every type and component. */
export const relationsOf = (models: Iterable<Model>): Found[] =>
  [...models].flatMap((model) =>
    [...model.attributes]
      .filter(([, { type }]) => type === 'relation')
      .map(([name, attribute]) => ({ holder: model.uid, name, attribute })),
  );

/** Whether two attributes are the two sides of one relation, polymorphic or not. */
export const areInverse = (left: Found, right: Found): boolean =>
  pointsAt(left, right) || pointsAt(right, left);

function pointsAt(from: Found, to: Found): boolean {
  const { target, mappedBy, inversedBy, morphBy } = from.attribute;
  return target === to.holder && [mappedBy, inversedBy, morphBy].includes(to.name);
}

/** Names one attribute of one type or component in sets and maps. */
export const fieldKey = (holder: string, name: string): string => `${holder}#${name}`;
