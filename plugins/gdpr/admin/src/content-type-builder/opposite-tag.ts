/** An attribute in the Content-Type Builder's own state. */
export interface HeldAttribute {
  readonly name: string;
  readonly type?: string;
  readonly target?: string;
  readonly targetAttribute?: string | null;
  readonly pluginOptions?: Readonly<Record<string, unknown>>;
}

/** A content type in that state. */
export interface HeldType {
  readonly uid: string;
  readonly attributes: readonly HeldAttribute[];
}

export type HeldTypes = Readonly<Record<string, HeldType | undefined>>;

interface Edit {
  readonly targetUid: string;
  /** the attribute's name before the edit */
  readonly name: string;
}

/** The other side of a two-way relation: which type declares it, under which name. */
export interface OtherSide {
  readonly uid: string;
  readonly name: string;
}

/** The other side of the relation `name`, where there is one. */
export function otherSideOf(types: HeldTypes, { targetUid, name }: Edit): OtherSide | undefined {
  const relation = types[targetUid]?.attributes.find((attribute) => attribute.name === name);
  if (relation?.type !== 'relation' || !relation.target || !relation.targetAttribute)
    return undefined;
  return { uid: relation.target, name: relation.targetAttribute };
}

/** The tag of one side. */
export function tagOf(types: HeldTypes, side: OtherSide | undefined): unknown {
  const attribute = side && types[side.uid]?.attributes.find(({ name }) => name === side.name);
  return attribute?.pluginOptions?.['gdpr'];
}

/** The type with the tag put back on one of its attributes; `undefined` where it is as it should be. */
export function withTagOn(types: HeldTypes, side: OtherSide, tag: unknown): HeldType | undefined {
  const type = types[side.uid];
  if (!type || tagOf(types, side) === tag) return undefined;
  return {
    ...type,
    attributes: type.attributes.map((attribute) =>
      attribute.name === side.name ? withTag(attribute, tag) : attribute,
    ),
  };
}

function withTag(attribute: HeldAttribute, tag: unknown): HeldAttribute {
  const { pluginOptions = {}, ...rest } = attribute;
  const { gdpr: _copied, ...others } = pluginOptions;
  const options = tag === undefined ? others : { ...others, gdpr: tag };
  return Object.keys(options).length === 0 ? rest : { ...rest, pluginOptions: options };
}
