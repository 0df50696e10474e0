import type { Attribute, Model } from './model';

/** A way from a content type (or component) into a component that its rows may carry. */
export interface ComponentPath {
  /** attributes to follow, dynamic zones included */
  readonly path: readonly string[];
  readonly component: string;
}

type Models = ReadonlyMap<string, Model>;
type Follow = (holder: Model, name: string) => boolean;

const everywhere: Follow = () => true;

/** Every way into every component that a row may carry, nested ones included; `follow` may leave uses out. */
export function componentPaths(
  model: Model,
  models: Models,
  follow: Follow = everywhere,
): ComponentPath[] {
  return walk({ model, path: [], above: new Set() }, models, follow);
}

interface Step {
  readonly model: Model;
  readonly path: readonly string[];
  /** components already entered on this way: a component may not contain itself for ever */
  readonly above: ReadonlySet<string>;
}

function walk({ model, path, above }: Step, models: Models, follow: Follow): ComponentPath[] {
  return [...model.attributes].flatMap(([name, attribute]) =>
    follow(model, name)
      ? componentsOf(attribute).flatMap((component) => {
          const inner = models.get(component);
          if (!inner || above.has(component)) return [];
          const here = { path: [...path, name], component };
          const step = { model: inner, path: here.path, above: new Set([...above, component]) };
          return [here, ...walk(step, models, follow)];
        })
      : [],
  );
}

/** Components that an attribute may hold. */
export function componentsOf({ type, component, components }: Attribute): readonly string[] {
  if (type === 'component') return component === undefined ? [] : [component];
  return type === 'dynamiczone' ? (components ?? []) : [];
}

/** An attribute found at the end of a path, and the type or component that declares it. */
export interface Found {
  readonly holder: string;
  readonly name: string;
  readonly attribute: Attribute;
}

/** Follows a path through components; a dynamic zone may lead to several attributes of one name. */
export function attributesAt(model: Model, path: readonly string[], models: Models): Found[] {
  const [name, ...rest] = path;
  const attribute = name === undefined ? undefined : model.attributes.get(name);
  if (name === undefined || !attribute) return [];
  if (rest.length === 0) return [{ holder: model.uid, name, attribute }];
  return componentsOf(attribute).flatMap((component) => {
    const inner = models.get(component);
    return inner ? attributesAt(inner, rest, models) : [];
  });
}
