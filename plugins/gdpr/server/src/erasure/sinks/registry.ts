import type { Core } from '@strapi/types';
import type { SinkLine } from '../../../../shared/contracts/erasure';
import { auditLogs } from './audit-logs';
import { backups } from './backups';
import { contentHistory } from './content-history';
import { findings } from './findings';
import { freePages } from './free-pages';
import { sessions } from './sessions';
import type { Sink, SinkScope } from './sink';
import { webhooks } from './webhooks';

/** Every known place of copies; a present one without `erase` is named on each plan and receipt. */
const SINKS: readonly Sink[] = [
  ...[contentHistory, auditLogs, sessions, findings],
  ...[webhooks, freePages, backups],
];

/** What a plan says about copies outside the graph. */
export async function surveySinks(scope: SinkScope): Promise<SinkLine[]> {
  const lines: SinkLine[] = [];
  for (const sink of await presentSinks(scope.strapi)) {
    lines.push({
      name: sink.name,
      label: sink.label,
      covered: sink.erase !== undefined,
      rows: await sink.count(scope),
      ...(sink.because ? { because: sink.because } : {}),
    });
  }
  return lines;
}

/** Places present in this installation whose copies the plugin cannot remove: a receipt names them. */
export async function uncoveredSinks(strapi: Core.Strapi): Promise<SinkLine[]> {
  const beyond = (await presentSinks(strapi)).filter(({ erase }) => !erase);
  return beyond.map(({ name, label, because }) => ({
    name,
    label,
    covered: false,
    rows: 0,
    ...(because ? { because } : {}),
  }));
}

/** Empties every sink within reach; returns how many copies went, by sink. */
export async function eraseSinks(scope: SinkScope): Promise<Record<string, number>> {
  const erased: Record<string, number> = {};
  for (const sink of SINKS) {
    if (sink.erase && (await sink.present(scope.strapi)))
      erased[sink.name] = await sink.erase(scope);
  }
  return erased;
}

/** Copies left in sinks that should be empty now. */
export async function countSinks(scope: SinkScope): Promise<number> {
  let left = 0;
  for (const sink of SINKS) {
    if (sink.erase && (await sink.present(scope.strapi))) left += await sink.count(scope);
  }
  return left;
}

async function presentSinks(strapi: Core.Strapi): Promise<Sink[]> {
  const present: Sink[] = [];
  for (const sink of SINKS) if (await sink.present(strapi)) present.push(sink);
  return present;
}
