import { HISTORY_YEARS, ageOn } from '../calendar';
import { type Family, family } from '../people/family';

import { openContracts } from './contract';
import { addBeneficiary, addCar, addHousehold, addInsureds, shareInsured } from './cover';
import type { Desk } from './desk';
import type { Folder } from './folder';
import { openFile } from './holder';
import { addDocument } from './document';
import { addPaper } from './paper';
import { addPortalAccount } from './portal';
import { openProjects } from './project';
import { addTalk } from './talk';

const SHARE_OF_COUPLES = 0.09;
const SHARE_OF_LEGACY = 0.025;
const SHARE_OF_PORTAL = 0.1;
/** Whoever came with the base taken over in 2017 was of age then. */
const LEGACY_AGE = HISTORY_YEARS + 18;

/** Adds one household with everything about it; answers how many contacts it has, at most `room`. */
export function addDossier(desk: Desk, room: number): number {
  const household = family(desk.random, desk.today);
  const adults = [household.head, ...(household.partner ? [household.partner] : [])];
  const isLegacy =
    desk.random.odds(SHARE_OF_LEGACY) &&
    adults.every(({ birthDate }) => ageOn(birthDate, desk.today) >= LEGACY_AGE);
  const folders = contactsOf(desk, household, room).map((person) =>
    openFolder(desk, { family: household, person, isLegacy }),
  );
  addHousehold(
    desk,
    folders.map(({ holder }) => holder),
  );
  for (const folder of folders) {
    for (const contract of folder.contracts) {
      addInsureds(desk, folder.holder, contract);
      if (contract.line === 'auto') addCar(desk, folder.holder, contract);
    }
    addBeneficiaries(desk, folder);
    addTalk(desk, folder);
    addPaper(desk, folder);
    if (folder.holder.isClient && desk.random.odds(SHARE_OF_PORTAL))
      addPortalAccount(desk, folder.holder);
  }
  if (folders.length > 1) addShared(desk, household, folders);
  return folders.length;
}

/** In a few households both partners are contacts of the broker. */
function contactsOf({ random }: Desk, { head, partner }: Family, room: number): Family['head'][] {
  return partner && random.odds(SHARE_OF_COUPLES) && room > 1 ? [head, partner] : [head];
}

function openFolder(desk: Desk, arrival: Parameters<typeof openFile>[1]): Folder {
  const holder = openFile(desk, arrival);
  const projects = openProjects(desk, holder);
  const contracts = projects.flatMap((project) => openContracts(desk, holder, project));
  return { holder, projects, contracts };
}

function addBeneficiaries(desk: Desk, { holder, projects }: Folder): void {
  const { family: household, person } = holder;
  const spouse = household.partner === person ? household.head : household.partner;
  const heirs = [
    ...(spouse ? [{ person: spouse, relationship: 'spouse' as const }] : []),
    ...household.children.map((child) => ({ person: child, relationship: 'child' as const })),
  ];
  for (const { id, line, createdAt } of projects) {
    if (line !== 'life' && line !== 'providence') continue;
    const share = Math.round(10_000 / Math.max(1, heirs.length)) / 100;
    for (const heir of heirs)
      addBeneficiary(desk, { ...heir, share, projects: [id], at: createdAt });
  }
}

/** What a couple of two contacts has in common: a beneficiary, an insured, a document. */
function addShared(desk: Desk, { partner, children }: Family, folders: readonly Folder[]): void {
  const [first] = folders;
  const [child] = children;
  if (!first) return;
  addDocument(
    desk,
    first,
    folders.map(({ holder }) => holder.id),
  );
  const contracts = folders.flatMap((folder) => folder.contracts.slice(0, 1));
  if (contracts.length === folders.length) {
    if (partner) shareInsured(desk, { person: partner, role: 'spouse', contracts });
    for (const one of children) shareInsured(desk, { person: one, role: 'child', contracts });
  }
  if (!child) return;
  const projects = folders.flatMap((folder) => folder.projects.slice(0, 1)).map(({ id }) => id);
  const at = first.holder.createdAt;
  addBeneficiary(desk, { person: child, relationship: 'child', share: 100, projects, at });
}
