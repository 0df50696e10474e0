import { frenchDay } from '../calendar';
import { PRODUCTS } from '../lists/office';

import type { ContractFile } from './contract';
import { type Desk, stamp } from './desk';
import { type Holder, fullName } from './holder';
import { letterhead } from './letterhead';

const MEMBERSHIP = 'api::membership-form.membership-form';

/** Adds a membership form: the draft, and mostly the signed one with the proof of signature. */
export function addMembership(desk: Desk, holder: Holder, contract: ContractFile): void {
  const { random, cabinet } = desk;
  const { policyNumber, signedAt, line, insurer } = contract;
  const title = `Bulletin d’adhésion ${policyNumber}`;
  const letter = (suffix: string, last: string): number | undefined =>
    cabinet.letter({
      name: `bulletin_${policyNumber}_${holder.person.lastName}${suffix}`,
      title,
      lines: [...letterhead(holder), `Contrat ${PRODUCTS[line]} chez ${insurer}`, last],
      at: signedAt,
    });
  const signature = (): object => ({
    signedAt,
    signedPdf: letter('_signe', `Signé le ${frenchDay(signedAt)}`),
    signatureEvidence: {
      signer: fullName(holder),
      phone: holder.mobilePhone,
      code: random.digits(6),
    },
  });
  desk.recorder.add(MEMBERSHIP, {
    ...stamp(desk, signedAt),
    reference: `BA-${policyNumber}`,
    draftPdf: letter('', 'À signer'),
    ...random.maybe(0.75, signature),
    contract: contract.id,
    contact: holder.id,
  });
}
