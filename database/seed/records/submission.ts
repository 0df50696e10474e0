import { PRODUCTS } from '../lists/office';

import { type Desk, stamp } from './desk';
import type { Holder } from './holder';
import type { ProjectFile } from './project';

const SUBMISSION = 'api::form-submission.form-submission';

/** Addresses kept for documentation (RFC 5737), their last number already cut off. */
const NETWORKS = ['192.0.2.0', '198.51.100.0', '203.0.113.0'];

/** Adds the web form with which a project began: raw payload and proof of consent. */
export function addSubmission(desk: Desk, holder: Holder, project: ProjectFile): void {
  const { random } = desk;
  const { person, address, email, mobilePhone } = holder;
  const { firstName, lastName } = person;
  const { line, createdAt } = project;
  desk.recorder.add(SUBMISSION, {
    ...stamp(desk, createdAt),
    formName: `Demande de devis ${PRODUCTS[line]}`,
    submittedAt: createdAt,
    cguAccepted: true,
    cguVersion: '2024-03',
    noticeVersion: random.pick(['1.2', '1.3', '2.0']),
    consents: { email: random.odds(0.7), sms: random.odds(0.4), phone: random.odds(0.5) },
    payload: { firstName, lastName, email, phone: mobilePhone, ...address, product: line },
    ipTruncated: random.pick(NETWORKS),
    userAgentHash: `${random.documentId()}${random.digits(8)}`,
    sourceUrl: `https://www.courtage.example/devis/${line}?nom=${encodeURIComponent(lastName)}`,
    contact: holder.id,
    project: project.id,
  });
}
