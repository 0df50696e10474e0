import { componentLinkOf, type ComponentLink } from '../../kernel/sql/component-link';
import type { Sql } from '../../kernel/sql/sql';
import { canonicalJson, sha256 } from '../../kernel/canonical';
import type { FindingCategory } from '../../../../shared/contracts/detection-vocabulary';
import { ownCategories, pieceType } from '../../detection';
import type { ResolvedField, TagBook } from '../../tagging';

/** A column into which somebody may have written. */
export interface TextColumn {
  readonly attribute: string;
  readonly column: string;
  /** as `textPieces` knows it */
  readonly type: string;
  /** the column holds JSON */
  readonly json: boolean;
  /** most characters that it takes */
  readonly maxLength: number | undefined;
  /** what it is there to hold */
  readonly own: ReadonlySet<FindingCategory>;
}

/** An attribute with files: their names, alternative texts and captions are texts too. */
export interface MediaField {
  readonly attribute: string;
  readonly multiple: boolean;
  readonly own: ReadonlySet<FindingCategory>;
}

/** An attribute with components. */
export interface Holder {
  /** whether a place in it has a number */
  readonly numbered: boolean;
  /** permissions go no deeper */
  readonly zone: boolean;
  /** uid of the component; a zone says it in each of its items */
  readonly component: string | undefined;
}

/** Where the texts of a type or component are. */
export interface TextModel {
  readonly uid: string;
  readonly table: string;
  readonly columns: readonly TextColumn[];
  readonly media: ReadonlyMap<string, MediaField>;
  /** where its components hang; undefined when none of them holds a text */
  readonly link: ComponentLink | undefined;
  /** attributes with components */
  readonly holders: ReadonlyMap<string, Holder>;
}

/** A content type whose texts are scanned. */
export interface ScannedType extends TextModel {
  readonly label: string;
  /** whether its rows can be anonymised, and are left alone then */
  readonly hasState: boolean;
  /** changes when other columns are read, or read otherwise: what was scanned before has to be scanned again */
  readonly fingerprint: string;
}

/** Every text of the application. */
export interface ScanSchema {
  readonly types: ReadonlyMap<string, ScannedType>;
  readonly components: ReadonlyMap<string, TextModel>;
}

/** Compiles where the texts are: of every type that must be classified, and of the components that its rows may carry. */
export function compileScanSchema(sql: Sql, book: TagBook): ScanSchema {
  const compile = (uid: string) => textModel(sql, uid, book.fields.get(uid) ?? []);
  const carrying = new Map<string, TextModel>();
  for (const [uid, { kind }] of book.models)
    if (kind === 'component' && sql.hasModel(uid)) carrying.set(uid, compile(uid));
  const components = withTexts(sql, carrying);
  const types = [...book.types.keys()].filter((uid) => sql.hasModel(uid)).map(compile);
  return {
    components,
    types: new Map(
      types
        .map((model) => pruned(sql, model, components))
        .filter(hasText)
        .map((model) => [model.uid, scannedType(sql, book, { model, components })]),
    ),
  };
}

interface Declared {
  readonly type: string;
  readonly repeatable?: boolean;
  readonly multiple?: boolean;
  readonly maxLength?: number;
  readonly component?: string;
  readonly components?: readonly string[];
}

const declaredOf = (sql: Sql, uid: string): Readonly<Record<string, Declared | undefined>> =>
  sql.model(uid).attributes;

function textModel(sql: Sql, uid: string, fields: readonly ResolvedField[]): TextModel {
  const declared = declaredOf(sql, uid);
  const holders = new Map<string, Holder>();
  const media = new Map<string, MediaField>();
  const columns: TextColumn[] = [];
  for (const { attribute, type, category } of fields) {
    const { repeatable, multiple, maxLength, component } = declared[attribute] ?? { type };
    const pieces = pieceType(type);
    const own = ownCategories(category, type);
    if (type === 'component')
      holders.set(attribute, { numbered: repeatable === true, zone: false, component });
    else if (type === 'dynamiczone')
      holders.set(attribute, { numbered: true, zone: true, component: undefined });
    else if (type === 'media')
      media.set(attribute, { attribute, multiple: multiple === true, own });
    else if (pieces !== undefined)
      columns.push({
        ...{ attribute, column: sql.column(uid, attribute), type: pieces, own },
        json: pieces === 'json' || pieces === 'blocks',
        maxLength: pieces === 'string' ? Math.min(maxLength ?? 255, 255) : maxLength,
      });
  }
  const { tableName: table } = sql.meta(uid);
  return { uid, table, columns, media, holders, link: componentLinkOf(sql, uid) };
}

const hasText = ({ columns, media, link }: TextModel): boolean =>
  columns.length > 0 || media.size > 0 || link !== undefined;

/** Components that hold a text, or carry one that does. */
function withTexts(sql: Sql, all: ReadonlyMap<string, TextModel>): ReadonlyMap<string, TextModel> {
  const kept = new Map(
    [...all].filter(([, { columns, media }]) => columns.length > 0 || media.size > 0),
  );
  for (let grown = true; grown; ) {
    grown = false;
    for (const [uid, model] of all) {
      if (kept.has(uid) || !carriedBy(sql, model).some((inner) => kept.has(inner))) continue;
      kept.set(uid, model);
      grown = true;
    }
  }
  return new Map([...kept].map(([uid, model]) => [uid, pruned(sql, model, kept)]));
}

/** Without the link to components where none of them holds a text: it is not read then. */
const pruned = (sql: Sql, model: TextModel, components: ReadonlyMap<string, unknown>): TextModel =>
  carriedBy(sql, model).some((uid) => components.has(uid)) ? model : { ...model, link: undefined };

/** Uids of the components that rows of a type or component may carry. */
export function carriedBy(sql: Sql, { uid, holders }: TextModel): string[] {
  const declared = declaredOf(sql, uid);
  return [...holders.keys()].flatMap((attribute) => {
    const { component, components = [] } = declared[attribute] ?? {};
    return component === undefined ? [...components] : [component];
  });
}

function scannedType(
  sql: Sql,
  book: TagBook,
  { model, components }: { model: TextModel; components: ReadonlyMap<string, TextModel> },
): ScannedType {
  const reached = new Map<string, TextModel>();
  const reach = (from: TextModel): void => {
    for (const uid of carriedBy(sql, from)) {
      const component = components.get(uid);
      if (!component || reached.has(uid)) continue;
      reached.set(uid, component);
      reach(component);
    }
  };
  reach(model);
  return {
    ...model,
    label: book.models.get(model.uid)?.label ?? model.uid,
    hasState: 'gdprState' in sql.meta(model.uid).attributes,
    fingerprint: sha256(canonicalJson([model, ...reached.values()].map(readOf))),
  };
}

const readOf = ({ uid, columns, media }: TextModel) => ({
  uid,
  columns: columns.map(({ attribute, type, own }) => [attribute, type, ...[...own].sort()]),
  media: [...media.values()].map(({ attribute, own }) => [attribute, ...[...own].sort()]),
});
