import { earlier, plusDays } from '../calendar';
import { slug } from '../identifiers';

import { type Desk, stamp } from './desk';
import type { Folder } from './folder';
import { fullName } from './holder';
import { letterhead } from './letterhead';

const DOCUMENT = 'api::document.document';

const KINDS = [
  { kind: 'idCard', label: 'Carte d’identité', isScanned: true },
  { kind: 'licence', label: 'Permis de conduire', isScanned: true },
  { kind: 'vehicleRegistration', label: 'Carte grise', isScanned: true },
  { kind: 'bankDetails', label: 'RIB', isScanned: false },
  { kind: 'proofOfAddress', label: 'Justificatif de domicile', isScanned: false },
  { kind: 'claimsStatement', label: 'Relevé d’information', isScanned: false },
] as const;

/** Adds a document with its file, linked to each of the contacts given: one piece may serve a couple. */
export function addDocument(desk: Desk, folder: Folder, contacts: readonly number[]): void {
  const { random, today, cabinet } = desk;
  const { holder, projects, contracts } = folder;
  const { kind, label, isScanned } = random.pick(KINDS);
  const { firstName, lastName } = holder.person;
  const title = `${label} ${fullName(holder)}`;
  const at = earlier(today, plusDays(holder.createdAt, random.int(1, 90)));
  const name = `${slug(label, '_')}_${lastName}_${firstName}`;
  desk.recorder.add(DOCUMENT, {
    ...stamp(desk, at),
    title,
    kind,
    receivedAt: at,
    file: isScanned
      ? cabinet.scan({ name, caption: title, at })
      : cabinet.letter({ name, title, lines: letterhead(holder), at }),
    contacts,
    project: random.maybe(0.5, () => projects[0]?.id),
    contract: random.maybe(0.4, () => contracts[0]?.id),
  });
}
