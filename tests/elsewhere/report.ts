/** What `drive/index.js` of the library writes. */
export interface Drive {
  readonly strapi: string;
  /** The folder from which Strapi loaded the plugin. */
  readonly plugin: string;
  readonly client: string;
  readonly canaries: readonly number[];
  readonly missingBefore: readonly string[];
  readonly anonymised: Act & { readonly doors: unknown };
  readonly deleted: Act;
  readonly changedOfOther: readonly string[];
  readonly rowsOfOther: number;
  readonly missingOfOther: readonly string[];
  readonly ledger: { readonly data: unknown };
}

type Row = Readonly<Record<string, unknown>>;

/** One erasure: what was planned, and what the search found afterwards. */
interface Act {
  readonly plan: {
    readonly types: readonly {
      readonly uid: string;
      readonly action: string;
      readonly rows: number;
    }[];
  };
  readonly state: string;
  readonly failedChecks: readonly unknown[];
  readonly traces: readonly string[];
  readonly readers: readonly Row[];
  readonly loans: readonly Row[];
  readonly gone: { readonly left: readonly string[]; readonly files: number };
}
