import { earlier, plusDays, plusYears } from '../calendar';
import { GUARANTEES, type ProductLine } from '../lists/office';

import { type Desk, stamp } from './desk';
import type { Holder } from './holder';
import type { ProjectFile } from './project';

/** A contract with what its papers repeat. */
export interface ContractFile {
  id: number;
  line: ProductLine;
  insurer: string;
  premium: number;
  signedAt: Date;
  policyNumber: string;
}

const CONTRACT = 'api::contract.contract';
const SUBSCRIPTION = 'api::subscription.subscription';

/** Products for which the law lets an insurer ask for the social security number. */
const WITH_NIR: readonly ProductLine[] = ['health', 'providence', 'pension'];

/** Adds the contracts that a won project led to, one or two. */
export function openContracts(desk: Desk, holder: Holder, project: ProjectFile): ContractFile[] {
  if (!project.isWon) return [];
  const count = desk.random.odds(0.16) ? 2 : 1;
  return Array.from({ length: count }, () => openContract(desk, holder, project));
}

function openContract(desk: Desk, holder: Holder, project: ProjectFile): ContractFile {
  const { random, today } = desk;
  const signedAt = earlier(today, plusDays(project.createdAt, random.int(2, 45)));
  const term = termOf(desk, signedAt);
  const policyNumber = `${project.line.slice(0, 2).toUpperCase()}${desk.number('policy')}${random.digits(4)}`;
  const nir = nirOf(holder, project.line);
  const id = desk.recorder.add(CONTRACT, {
    ...stamp(desk, signedAt),
    policyNumber,
    insurer: project.insurer,
    productLine: project.line,
    ...term,
    premium: project.premium * 12,
    commission: Math.round(project.premium * 12 * 12) / 100,
    nir,
    organismCode: nir ? organismCode(desk) : undefined,
    guarantees: guarantees(desk, holder, project.line),
    remarks: random.odds(0.1)
      ? `Contrat négocié avec ${holder.person.firstName}, geste de 5 %.`
      : undefined,
    contact: holder.id,
    project: project.id,
  });
  const contract = {
    id,
    line: project.line,
    insurer: project.insurer,
    premium: project.premium,
    signedAt,
    policyNumber,
  };
  subscribe(desk, holder, contract);
  return contract;
}

interface Term {
  stage: string;
  startDate: Date;
  endDate?: Date;
}

function termOf({ random, today }: Desk, signedAt: Date): Term {
  const startDate = plusDays(signedAt, random.int(1, 60));
  if (startDate > today) return { stage: 'pending', startDate };
  const endDate = plusYears(startDate, random.int(1, 8));
  if (endDate <= today && random.odds(0.7)) return { stage: 'ended', startDate, endDate };
  return { stage: random.odds(0.03) ? 'suspended' : 'active', startDate };
}

/** Only where the law allows it; the legacy batch has it on cars, which is one of its faults. */
function nirOf({ nir, isLegacy }: Holder, line: ProductLine): string | undefined {
  return isLegacy || WITH_NIR.includes(line) ? nir : undefined;
}

const organismCode = ({ random }: Desk): string => `01 ${random.digits(3)} ${random.digits(4)}`;

function guarantees({ random }: Desk, holder: Holder, line: ProductLine): object[] {
  const labels = GUARANTEES[line].slice(0, random.int(2, 3));
  const heir = `${holder.relative} ${holder.person.lastName}`;
  return labels.map((label) => ({
    label,
    ceiling: random.int(1, 60) * 5000,
    deductible: random.pick([0, 150, 250, 380]),
    beneficiaryClause: line === 'life' ? `${heir}, à défaut mes héritiers` : undefined,
  }));
}

function subscribe(desk: Desk, holder: Holder, contract: ContractFile): void {
  const { random } = desk;
  const nir = nirOf(holder, contract.line);
  desk.recorder.add(SUBSCRIPTION, {
    ...stamp(desk, contract.signedAt),
    productLine: contract.line,
    signedAt: contract.signedAt,
    accountHolder: `${holder.person.firstName} ${holder.person.lastName}`,
    iban: holder.iban,
    bic: holder.bic,
    mandateRef: `RUM${contract.policyNumber}`,
    paymentDay: random.pick([5, 10, 15]),
    nir,
    organismCode: nir ? organismCode(desk) : undefined,
    contract: contract.id,
  });
}
