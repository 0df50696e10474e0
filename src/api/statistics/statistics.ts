import type { Core } from '@strapi/strapi';
import { reading, type Tables } from './counts';
import {
  byLabel,
  contractLine,
  leadLine,
  sumContracts,
  sumLeads,
  type Statistics,
} from './figures';

/** The broker's figures; the same bytes before and after people are anonymised (OGGO-4.1). */
export const statistics = (strapi: Core.Strapi): Promise<Statistics> => reading(strapi, measure);

async function measure(tables: Tables): Promise<Statistics> {
  const sources = await tables.leadsBy('source');
  const advisers = await tables.leadsBy('adviser');
  const months = await tables.leadsBy('month');
  const productLines = await tables.leadsBy('productLine');
  const contracts = await tables.contractsByProductLine();
  return {
    totals: leadLine(sumLeads(productLines)),
    contractTotals: contractLine(sumContracts(contracts)),
    bySource: byLabel(sources).map(leadLine),
    byAdviser: byLabel(advisers).map(leadLine),
    byMonth: byLabel(months).map(leadLine),
    byProductLine: byLabel(productLines).map(leadLine),
    contractsByProductLine: byLabel(contracts).map(contractLine),
  };
}
