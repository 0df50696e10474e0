import { withStrapi } from '../support/booted.mjs';
import { warm, watched } from './watched.mjs';

const NOTE = 'api::note.note';

/** The plugin's own scan: the job, its chunks and cursor, the register of findings, the marks; then once more. */
await withStrapi(async (strapi) => {
  warm(strapi);
  const [scan, jobs] = ['scan', 'jobs'].map((name) => strapi.plugin('gdpr').service(name));
  const run = async (scope) => {
    const order = { scope, uids: [NOTE], attachments: false, requestedBy: null, actor: 'cli' };
    const jobId = await scan.start(order);
    await jobs.drive(jobId);
    return scan.findScan(jobId);
  };
  const whole = await watched(() => run('all'));
  const again = await watched(() => run('changed'));
  return { ...resultOf(whole), memory: whole.memory, incremental: resultOf(again) };
});

function resultOf({ value: { state, rows, rowsDone, rowsFailed, findings }, seconds }) {
  if (state !== 'done' || rowsDone !== rows || rowsFailed !== 0)
    throw new Error(`The scan ended as ${state}: ${rowsDone} of ${rows} rows, ${rowsFailed} not.`);
  return { rows, findings, seconds };
}
