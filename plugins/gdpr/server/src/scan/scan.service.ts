import type { Core } from '@strapi/types';
import type { DecideRequest, FindingFilters, FindingsQuery } from '../../../shared/contracts/scan';
import { accessor } from '../kernel/accessor';
import { systemClock } from '../kernel/clock';
import type { CsvLocale } from '../kernel/csv';
import { settings } from '../kernel/settings';
import { shielded } from '../kernel/sql/shielded';
import type { Ability } from '../lifecycle';
import { decide } from './decide/decide';
import { findingContext } from './register/finding-context';
import { findingsCsv } from './register/findings-csv';
import { listFindings } from './register/list-findings';
import { findScan, listScans, nextScan } from './register/list-scans';
import { findingsTrend } from './register/trend';
import { scanArrivals } from './run/arrivals';
import { startScan, type ScanOrder } from './run/start-scan';
import { createScanner, type Scanner } from './scanner';

/** An order whose attachments may be left to the config. */
type Order = Omit<ScanOrder, 'attachments'> & { readonly attachments?: boolean | undefined };

/** Finds what texts reveal, remembers where, and takes it out. */
export const createScanService = ({ strapi }: { strapi: Core.Strapi }) => {
  let scanner: Scanner | undefined;
  const ready = () => (scanner ??= createScanner(strapi, systemClock));
  return {
    scanner: ready,
    /** Plans a scan and hands it out; resolves with the id of its job. */
    start: ({ attachments, ...order }: Order) =>
      shielded('planning a scan', () =>
        startScan(ready(), {
          ...order,
          attachments: attachments ?? settings(strapi).scan.attachments,
        }),
      ),
    arrivals: () => shielded('looking for imported rows', () => scanArrivals(ready())),
    findScan: (jobId: string) => findScan(ready(), jobId),
    listScans: (page: Parameters<typeof listScans>[1]) => listScans(ready(), page),
    next: () => nextScan(ready()),
    list: (query: FindingsQuery) => listFindings(ready(), query),
    csv: (filters: FindingFilters, locale: CsvLocale) => findingsCsv(ready(), filters, locale),
    context: (findingId: string, ability: Ability) =>
      shielded('reading a finding', () => findingContext(ready(), findingId, ability)),
    decide: (request: DecideRequest, by: number | null) =>
      shielded('deciding findings', () => decide(ready(), request, by)),
    trend: () => findingsTrend(ready()),
  };
};

export const scan = accessor('scan', createScanService);
