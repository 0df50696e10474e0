import { createSchedules, type Schedules } from '../../../../plugins/gdpr/server/src/jobs/schedule';
import { createJobsService } from '../../../../plugins/gdpr/server/src/jobs/jobs.service';
import { countingRunner, FIRES } from './counting';
import { openHost, type HostOptions } from './host';

/** One process of a cluster: works on jobs from its start on, and does what its parent tells it. */
export type Order =
  | { readonly act: 'dispatch' | 'pause' | 'resume' | 'cancel'; readonly jobId: string }
  | { readonly act: 'schedule'; readonly rule: string; readonly timeZone: string }
  | { readonly act: 'clock'; readonly now: string }
  | { readonly act: 'stop' };

const options = JSON.parse(process.env.ENGINE_HOST ?? '{}') as HostOptions;
const host = openHost(options);
const service = createJobsService({ strapi: host.strapi });
service.register(countingRunner(host.strapi));

let now = new Date();
let schedules: Schedules | undefined;

async function carryOut(order: Order): Promise<void> {
  switch (order.act) {
    case 'dispatch':
      return service.dispatch(order.jobId);
    case 'pause':
    case 'resume':
    case 'cancel':
      return service[order.act](order.jobId, 'test');
    case 'clock':
      now = new Date(order.now);
      return schedules?.tick();
    case 'schedule':
      schedules ??= createSchedules(host.strapi, { clock: { now: () => now }, every: 3_600_000 });
      return schedules.schedule({ ...order, name: 'nightly' }, async () => {
        await host.sql.table(FIRES).insert({ name: 'nightly', process: process.pid });
      });
    case 'stop':
      await service.stop();
      await schedules?.stop();
      return host.close();
  }
}

const tell = (message: object) => process.send?.(message);

process.on('message', ({ id, order }: { id: number; order: Order }) => {
  carryOut(order).then(
    () => tell({ id, logs: host.logs }),
    (error: unknown) => tell({ id, error: String(error) }),
  );
});
// a parent that dies leaves nobody behind
process.on('disconnect', () => process.exit(1));

service.start().then(
  () => tell({ id: 0 }),
  (error: unknown) => tell({ id: 0, error: String(error) }),
);
