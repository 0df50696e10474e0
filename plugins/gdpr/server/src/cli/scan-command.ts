import type { Core } from '@strapi/types';
import type { ScanView } from '../../../shared/contracts/scan';
import { scan } from '../scan';
import { driveJob } from './drive-job';
import { asJson, type Outcome, type Say } from './outcome';
import type { ScanCommand } from './scan-arguments';

/** Plans a scan; with `--wait` it is worked on here until it has ended, otherwise by the running server. */
export async function scanCommand(
  strapi: Core.Strapi,
  { scope, uid, attachments, wait, json }: ScanCommand,
  say: Say,
): Promise<Outcome> {
  const jobId = await scan(strapi).start({
    ...{ scope, attachments, requestedBy: null, actor: 'cli' },
    ...(uid === undefined ? {} : { uids: [uid] }),
  });
  if (wait) await driveJob(strapi, jobId, say);
  const view = await scan(strapi).findScan(jobId);
  return {
    output: json ? asJson(view) : textOf(view, wait),
    errors: '',
    exitCode: !wait || view.state === 'done' ? 0 : 1,
  };
}

function textOf(view: ScanView, waited: boolean): string {
  const { jobId, state, rows, rowsDone, rowsFailed, findings } = view;
  const lines = waited
    ? [
        `Scan ${jobId} ${state}: ${rowsDone} row(s) read, ${findings} new finding(s).`,
        ...(rowsFailed === 0
          ? []
          : [`${rowsFailed} row(s) could not be read; the log names them.`]),
      ]
    : [
        `Scan ${jobId} planned: ${rows} row(s).`,
        `The running server reads them, or: gdpr jobs resume ${jobId}`,
      ];
  return `${lines.join('\n')}\n`;
}
