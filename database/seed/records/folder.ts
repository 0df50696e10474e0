import type { ContractFile } from './contract';
import type { Holder } from './holder';
import type { ProjectFile } from './project';

/** A contact with its projects (one at least) and contracts. */
export interface Folder {
  holder: Holder;
  projects: readonly ProjectFile[];
  contracts: readonly ContractFile[];
}
