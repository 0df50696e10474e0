import type { Core } from '@strapi/types';
import type { FindingsPage, ScanFinding } from '../../../shared/contracts/scan';
import { scan } from '../scan';
import type { FindingsCommand } from './findings-arguments';
import { asJson, printed, type Outcome } from './outcome';

/** Lists findings: ids, places and categories, never a word of a text. */
export async function findingsCommand(
  strapi: Core.Strapi,
  { query, json }: FindingsCommand,
): Promise<Outcome> {
  if (query.format === 'csv') {
    let lines = '';
    for await (const part of scan(strapi).csv(query, query.locale)) lines += String(part);
    return printed(lines);
  }
  const page = await scan(strapi).list(query);
  return printed(json ? asJson(page) : textOf(page));
}

function textOf({ findings, total, byCategory }: FindingsPage): string {
  const counts = Object.entries(byCategory).map(([category, count]) => `${category} ${count}`);
  const lines = [
    `${total} finding(s)${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`,
    ...findings.map(lineOf),
    ...(findings.length < total ? [`The first ${findings.length}; --csv lists all.`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const lineOf = (finding: ScanFinding): string =>
  [
    finding.findingId,
    finding.state.padEnd(14),
    finding.category.padEnd(13),
    finding.confidence.toFixed(2),
    `${finding.uid} ${finding.documentId}`,
    `${finding.path} ${finding.start}-${finding.end}`,
    [finding.published ? 'published' : 'draft', finding.locale].filter(Boolean).join(' '),
  ].join('  ');
