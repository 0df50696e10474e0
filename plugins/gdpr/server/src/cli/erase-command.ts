import type { Core } from '@strapi/types';
import type { BulkPreview } from '../../../shared/contracts/bulk';
import { bulk } from '../bulk';
import { erasure } from '../erasure';
import { dropPlanned } from '../jobs';
import { settings } from '../kernel/settings';
import { openSql } from '../kernel/sql/sql';
import { driveJob } from './drive-job';
import type { EraseCommand } from './erase-arguments';
import { outcomeOf, previewText } from './erase-text';
import { asJson, type Outcome, type Say } from './outcome';

/** What a dry run says: what a preview says that needs no screen. */
export type DryRun = Pick<
  BulkPreview,
  | 'uid'
  | 'mode'
  | 'target'
  | 'selected'
  | 'total'
  | 'exclusions'
  | 'types'
  | 'estimated'
  | 'sampled'
> & { readonly needsApproval: boolean };

interface Order {
  readonly command: EraseCommand;
  readonly jobId: string;
  readonly preview: DryRun;
}

/** Plans what the panel would plan; runs it only when the number confirmed is the exact one. */
export async function eraseCommand(
  strapi: Core.Strapi,
  command: EraseCommand,
  say: Say,
): Promise<Outcome> {
  const order = await plan(strapi, command);
  const { jobId, preview } = order;
  if (command.confirmed === preview.total && preview.total > 0) return run(strapi, order, say);
  await dropPlanned(openSql(strapi), jobId);
  const output = command.json ? asJson(preview) : previewText(preview);
  if (command.confirmed === undefined) return { output, errors: '', exitCode: 0 };
  const errors =
    preview.total === 0
      ? 'gdpr: nobody of this selection can be treated: nothing was changed\n'
      : `gdpr: --confirm ${command.confirmed} is not the exact number, ${preview.total}: nothing was changed\n`;
  return { output, errors, exitCode: 1 };
}

async function plan(strapi: Core.Strapi, command: EraseCommand): Promise<Order> {
  const { uid, mode, target, filters } = command;
  const now = erasure(strapi).executor().clock.now();
  const drafted = await bulk(strapi).draft({
    ...{ uid, mode, target, selection: { filters }, requestedBy: null, actor: ACTOR, now },
  });
  const { jobId, selected, total } = drafted;
  const { blockers, approveAbove } = settings(strapi).erasure;
  const { types, estimated, sampled } = await bulk(strapi).survey(mode, drafted);
  const exclusions = await bulk(strapi).exclusions(openSql(strapi), jobId, blockers);
  const needsApproval = total > approveAbove;
  const preview = {
    ...{ uid, mode, target, selected, total, exclusions, types, estimated, sampled, needsApproval },
  };
  return { command, jobId, preview };
}

const ACTOR = 'cli';

async function run(strapi: Core.Strapi, order: Order, say: Say): Promise<Outcome> {
  const { command, jobId, preview } = order;
  await bulk(strapi).confirmAs(jobId, { actor: ACTOR, reasonCode: command.reasonCode });
  if (preview.needsApproval) {
    const text = `${jobId} waits: an administrator has to approve these ${preview.total} in the panel.\n`;
    const output = command.json ? asJson({ jobId, state: 'awaiting-approval' }) : text;
    return { output, errors: '', exitCode: 3 };
  }
  say(`${jobId}: ${preview.total} to treat\n`);
  return outcomeOf(await driveJob(strapi, jobId, say), command.json);
}
