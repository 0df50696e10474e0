/** Attribute that says where a record stands: null is active. */
export const STATE = 'gdprState';

/** Attribute that says since when. */
export const SINCE = 'gdprStateAt';

/** Value of `STATE` that locks the record for good. */
export const ANONYMISED = 'anonymised';

/**
 * Attributes every type of the graph receives. Neither the admin forms, the Content-Type Builder nor the content API
 * show or write them; publishing and discarding copy them like any other column.
 */
export const stateAttributes = () => ({
  [STATE]: { ...hidden(), type: 'string' },
  [SINCE]: { ...hidden(), type: 'datetime' },
});

const hidden = () => ({
  configurable: false,
  writable: false,
  visible: false,
  private: true,
  searchable: false,
  pluginOptions: { gdpr: { personal: false } },
});

/** Takes the state out of data that a caller wants written: only an erasure sets it, and by SQL. */
export function withoutState(data: Record<string, unknown>): void {
  delete data[STATE];
  delete data[SINCE];
}
