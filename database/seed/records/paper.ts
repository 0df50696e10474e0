import { earlier, frenchDay, plusDays } from '../calendar';
import { slug } from '../identifiers';
import { PRODUCTS } from '../lists/office';

import type { ContractFile } from './contract';
import { type Desk, stamp } from './desk';
import type { Folder } from './folder';
import type { Holder } from './holder';
import type { ProjectFile } from './project';
import { addAdvice } from './advice';
import { addQuote } from './quote';

/** Adds what was written on paper for a contact, with its files. */
export function addPaper(desk: Desk, folder: Folder): void {
  const { random } = desk;
  const { holder, projects, contracts } = folder;
  for (const project of projects) {
    if (project.isWon || random.odds(0.45)) addQuote(desk, holder, project);
    if (project.isWon ? random.odds(0.6) : random.odds(0.05)) addAdvice(desk, folder, project);
    if (holder.source.web && random.odds(0.6)) addSubmission(desk, holder, project);
    if (asksHealth(project) && random.odds(0.3)) addHealth(desk, holder, project);
  }
  for (const contract of contracts) if (random.odds(0.5)) addMembership(desk, holder, contract);
  const documents = holder.isClient ? random.pick([0, 1, 1, 2]) : random.pick([0, 0, 1]);
  for (let i = 0; i < documents; i += 1) addDocument(desk, folder, [holder.id]);
}

const KINDS = [
  'idCard',
  'licence',
  'bankDetails',
  'vehicleRegistration',
  'proofOfAddress',
  'claimsStatement',
];
const KIND_LABELS: Readonly<Record<string, string>> = {
  idCard: 'Carte d’identité',
  licence: 'Permis de conduire',
  bankDetails: 'RIB',
  vehicleRegistration: 'Carte grise',
  proofOfAddress: 'Justificatif de domicile',
  claimsStatement: 'Relevé d’information',
};
const SCANNED: readonly string[] = ['idCard', 'licence', 'vehicleRegistration'];

/** Adds a document, linked to each of the contacts given: one piece may serve a couple. */
export function addDocument(
  desk: Desk,
  { holder, projects, contracts }: Folder,
  contacts: readonly number[],
): void {
  const { random, today } = desk;
  const kind = random.pick(KINDS);
  const { firstName, lastName } = holder.person;
  const title = `${KIND_LABELS[kind] ?? 'Pièce'} ${firstName} ${lastName}`;
  const receivedAt = earlier(today, plusDays(holder.createdAt, random.int(1, 90)));
  const name = `${slug(KIND_LABELS[kind] ?? kind, '_')}_${lastName}_${firstName}`;
  const file = SCANNED.includes(kind)
    ? desk.cabinet.scan({ name, caption: title, at: receivedAt })
    : desk.cabinet.letter({ name, title, lines: addressLines(holder), at: receivedAt });
  desk.recorder.add('api::document.document', {
    ...stamp(desk, receivedAt),
    title,
    kind,
    receivedAt,
    file,
    contacts,
    project: random.odds(0.5) ? projects[0]?.id : undefined,
    contract: random.odds(0.4) ? contracts[0]?.id : undefined,
  });
}

/** Name and address, one line each, as at the head of a letter. */
export function addressLines({ person, address, email }: Holder): string[] {
  const { streetNumber, street, postalCode, city } = address;
  return [
    `${person.firstName} ${person.lastName}`,
    `${streetNumber} ${street}`,
    `${postalCode} ${city}`,
    email,
  ];
}

const asksHealth = ({ line }: ProjectFile): boolean => line === 'providence' || line === 'life';

function addHealth(desk: Desk, holder: Holder, project: ProjectFile): void {
  const { random } = desk;
  const treated = random.odds(0.2);
  desk.recorder.add('api::health-questionnaire.health-questionnaire', {
    ...stamp(desk, project.createdAt),
    signedAt: project.createdAt,
    smoker: random.odds(0.25),
    answers: { height: random.int(150, 195), weight: random.int(48, 110), treatment: treated },
    comments: treated
      ? `${holder.person.firstName} suit un traitement contre l’hypertension.`
      : undefined,
    contact: holder.id,
    project: project.id,
  });
}

function addMembership(desk: Desk, holder: Holder, contract: ContractFile): void {
  const { random } = desk;
  const isSigned = random.odds(0.75);
  const { firstName, lastName } = holder.person;
  const title = `Bulletin d’adhésion ${contract.policyNumber}`;
  const letter = (suffix: string, last: string): number | undefined =>
    desk.cabinet.letter({
      name: `bulletin_${contract.policyNumber}_${lastName}${suffix}`,
      title,
      lines: [
        ...addressLines(holder),
        `Contrat ${PRODUCTS[contract.line]} chez ${contract.insurer}`,
        last,
      ],
      at: contract.signedAt,
    });
  desk.recorder.add('api::membership-form.membership-form', {
    ...stamp(desk, contract.signedAt),
    reference: `BA-${contract.policyNumber}`,
    signedAt: isSigned ? contract.signedAt : undefined,
    draftPdf: letter('', 'À signer'),
    signedPdf: isSigned ? letter('_signe', `Signé le ${frenchDay(contract.signedAt)}`) : undefined,
    signatureEvidence: isSigned
      ? { signer: `${firstName} ${lastName}`, phone: holder.mobilePhone, code: random.digits(6) }
      : undefined,
    contract: contract.id,
    contact: holder.id,
  });
}

function addSubmission(desk: Desk, holder: Holder, project: ProjectFile): void {
  const { random } = desk;
  const { person, address, email, mobilePhone } = holder;
  const { firstName, lastName } = person;
  const given = { email: random.odds(0.7), sms: random.odds(0.4), phone: random.odds(0.5) };
  desk.recorder.add('api::form-submission.form-submission', {
    ...stamp(desk, project.createdAt),
    formName: `Demande de devis ${PRODUCTS[project.line]}`,
    submittedAt: project.createdAt,
    cguAccepted: true,
    cguVersion: '2024-03',
    noticeVersion: random.pick(['1.2', '1.3', '2.0']),
    consents: given,
    payload: { firstName, lastName, email, phone: mobilePhone, ...address, product: project.line },
    ipTruncated: random.pick(['192.0.2.0', '198.51.100.0', '203.0.113.0']),
    userAgentHash: `${random.documentId()}${random.digits(8)}`,
    sourceUrl: `https://www.courtage.example/devis/${project.line}?nom=${encodeURIComponent(lastName)}`,
    contact: holder.id,
    project: project.id,
  });
}
