import type { Dictionary, DictionaryChanges } from '../../../shared/contracts/detection';

/** Words of this installation and the version that they are. */
export interface Stored {
  readonly version: number;
  readonly changes: DictionaryChanges;
}

/** `data` of `GET /gdpr/detection/dictionary`. */
export interface DictionaryView extends Stored {
  readonly builtIn: Dictionary;
  readonly history: readonly {
    readonly version: number;
    readonly at: string;
    readonly authorName?: string;
    readonly reason: string;
  }[];
}
