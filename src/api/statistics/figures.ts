/** A group of leads as SQL counts them; money in cents, so that no order of addition changes a sum. */
export interface LeadCounts {
  readonly label: string;
  readonly leads: number;
  readonly costCents: number;
  readonly treated: number;
  readonly won: number;
}

/** A group of signed contracts as SQL counts them. */
export interface ContractCounts {
  readonly label: string;
  readonly contracts: number;
  readonly premiumCents: number;
  readonly commissionCents: number;
}

/** A line of a statistics table: euros with two decimals, rates in percent with one. */
export interface LeadLine {
  readonly label: string;
  readonly leads: number;
  readonly cost: number;
  readonly treated: number;
  readonly won: number;
  readonly treatmentRate: number;
  readonly conversionRate: number;
  /** null while nothing is sold */
  readonly costPerSale: number | null;
}

/** Signed contracts of one product line. */
export interface ContractLine {
  readonly label: string;
  readonly contracts: number;
  readonly premium: number;
  readonly commission: number;
}

/** What the page *Statistiques* shows; made only of what an anonymisation keeps. */
export interface Statistics {
  readonly totals: LeadLine;
  readonly contractTotals: ContractLine;
  readonly bySource: readonly LeadLine[];
  readonly byAdviser: readonly LeadLine[];
  readonly byMonth: readonly LeadLine[];
  readonly byProductLine: readonly LeadLine[];
  readonly contractsByProductLine: readonly ContractLine[];
}

const euros = (cents: number): number => Math.round(cents) / 100;

/** Percentage with one decimal; 0 of nothing is 0. */
export const rate = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part * 1000) / whole) / 10;

/** Turns counted leads into a line with its rates. */
export function leadLine({ label, leads, costCents, treated, won }: LeadCounts): LeadLine {
  return {
    label,
    leads,
    cost: euros(costCents),
    treated,
    won,
    treatmentRate: rate(treated, leads),
    conversionRate: rate(won, leads),
    costPerSale: won === 0 ? null : euros(costCents / won),
  };
}

/** Turns counted contracts into a line. */
export function contractLine(counts: ContractCounts): ContractLine {
  const { label, contracts, premiumCents, commissionCents } = counts;
  return { label, contracts, premium: euros(premiumCents), commission: euros(commissionCents) };
}

/** All groups together. */
export const sumLeads = (groups: readonly LeadCounts[]): LeadCounts => ({
  label: '',
  leads: sum(groups, 'leads'),
  costCents: sum(groups, 'costCents'),
  treated: sum(groups, 'treated'),
  won: sum(groups, 'won'),
});

/** All groups together. */
export const sumContracts = (groups: readonly ContractCounts[]): ContractCounts => ({
  label: '',
  contracts: sum(groups, 'contracts'),
  premiumCents: sum(groups, 'premiumCents'),
  commissionCents: sum(groups, 'commissionCents'),
});

/** One order for every database and every locale: by code unit. */
export const byLabel = <T extends { readonly label: string }>(groups: readonly T[]): T[] =>
  [...groups].sort((one, other) =>
    one.label < other.label ? -1 : one.label > other.label ? 1 : 0,
  );

function sum<K extends string>(groups: readonly Readonly<Record<K, number>>[], key: K): number {
  return groups.reduce((total, group) => total + group[key], 0);
}
