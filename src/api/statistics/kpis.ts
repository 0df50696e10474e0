import type { Core } from '@strapi/strapi';
import { serviceOf } from '../../environment/service-of';
import { reading, type Tables } from './counts';
import { rate, type ContractCounts, type LeadCounts } from './figures';

/** documentIds that an erasure would take away, by type. */
type Excluding = Readonly<Record<string, readonly string[]>>;

/** A figure that deleting people changes and anonymising them does not (OGGO-4.2). */
interface Kpi {
  readonly name: string;
  readonly label: { readonly fr: string; readonly en: string };
  readonly unit: 'count' | 'euro' | 'percent';
  readonly measure: (context: { excluding: Excluding }) => Promise<number>;
}

interface ErasureService {
  addKpi(kpi: Kpi): void;
}

interface Portfolio {
  readonly leads: LeadCounts;
  readonly contracts: ContractCounts;
}

/** Below what the databases take as bound values in one statement. */
const CHUNK = 500;

const KPIS: readonly (Omit<Kpi, 'measure'> & { of: (portfolio: Portfolio) => number })[] = [
  {
    name: 'leads',
    label: { fr: 'Nombre de leads', en: 'Leads' },
    unit: 'count',
    of: ({ leads }) => leads.leads,
  },
  {
    name: 'leadCost',
    label: { fr: 'Coût des leads', en: 'Cost of leads' },
    unit: 'euro',
    of: ({ leads }) => Math.round(leads.costCents) / 100,
  },
  {
    name: 'conversionRate',
    label: { fr: 'Taux de transformation', en: 'Conversion rate' },
    unit: 'percent',
    of: ({ leads }) => rate(leads.won, leads.leads),
  },
  {
    name: 'contracts',
    label: { fr: 'Contrats signés', en: 'Contracts signed' },
    unit: 'count',
    of: ({ contracts }) => contracts.contracts,
  },
  {
    name: 'premiums',
    label: { fr: 'Primes annuelles', en: 'Annual premiums' },
    unit: 'euro',
    of: ({ contracts }) => Math.round(contracts.premiumCents) / 100,
  },
  {
    name: 'commissions',
    label: { fr: 'Commissions', en: 'Commissions' },
    unit: 'euro',
    of: ({ contracts }) => Math.round(contracts.commissionCents) / 100,
  },
];

/** Tells the plugin which figures a deletion changes, so that its preview can show by how much. */
export function addKpis(strapi: Core.Strapi): void {
  const isThere = 'gdpr' in strapi.plugins && 'erasure' in strapi.plugin('gdpr').services;
  if (!isThere) return;
  const erasure = serviceOf<ErasureService>(strapi, 'plugin::gdpr.erasure');
  for (const { of, ...kpi } of KPIS) {
    erasure.addKpi({
      ...kpi,
      measure: async ({ excluding }) =>
        of(await reading(strapi, (tables) => portfolioWithout(tables, excluding))),
    });
  }
}

/** All that there is, less what leaves: sums in cents and counts subtract exactly. */
async function portfolioWithout(tables: Tables, excluding: Excluding): Promise<Portfolio> {
  let leads = await tables.leads();
  for (const ids of chunks(excluding['api::project.project'])) {
    leads = fewerLeads(leads, await tables.leads(ids));
  }
  let contracts = await tables.contracts();
  for (const ids of chunks(excluding['api::contract.contract'])) {
    contracts = fewerContracts(contracts, await tables.contracts(ids));
  }
  return { leads, contracts };
}

function* chunks(ids: readonly string[] = []): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += CHUNK) yield ids.slice(start, start + CHUNK);
}

const fewerLeads = (all: LeadCounts, part: LeadCounts): LeadCounts => ({
  label: all.label,
  leads: all.leads - part.leads,
  costCents: all.costCents - part.costCents,
  treated: all.treated - part.treated,
  won: all.won - part.won,
});

const fewerContracts = (all: ContractCounts, part: ContractCounts): ContractCounts => ({
  label: all.label,
  contracts: all.contracts - part.contracts,
  premiumCents: all.premiumCents - part.premiumCents,
  commissionCents: all.commissionCents - part.commissionCents,
});
