import type { Core } from '@strapi/types';
import type { ConfirmRequest, PreviewRequest } from '../../../shared/contracts/erasure';
import { accessor } from '../kernel/accessor';
import { systemClock } from '../kernel/clock';
import { shielded } from '../kernel/sql/shielded';
import { confirm } from './confirm/confirm';
import { createExecutor, type Executor } from './execute/executor';
import { resumeErasures } from './execute/resume';
import { runErasure } from './execute/run-erasure';
import { onStep } from './execute/steps';
import { addKpi, type Kpi } from './preview/kpis';
import { preview, type Caller } from './preview/preview';
import { receiptOf } from './receipt/receipt';
import { listRuns } from './register/list-runs';
import { readRun } from './register/read-run';
import { enqueueErasure, startErasure, type StartErasure } from './start-erasure';

/** Anonymise and delete people: preview, confirm, prove. The host may add KPIs and call `preview` and `confirm`. */
export const createErasureService = ({ strapi }: { strapi: Core.Strapi }) => {
  let executor: Executor | undefined;
  const ready = () => (executor ??= createExecutor(strapi, systemClock));
  return {
    executor: ready,
    addKpi: (kpi: Kpi) => {
      addKpi(strapi, kpi);
    },
    preview: (request: PreviewRequest, caller: Caller) =>
      shielded('planning an erasure', () => preview(ready(), request, caller)),
    confirm: (request: ConfirmRequest, caller: Caller) =>
      shielded('confirming an erasure', () => confirm(ready(), request, caller)),
    /** For programs; people go through `preview` and `confirm`. */
    start: (order: StartErasure) => shielded('erasing', () => startErasure(ready(), order)),
    /** The same, without waiting for the end: resolves with the id as soon as the job is stored and handed out. */
    enqueue: (order: StartErasure) =>
      shielded('ordering an erasure', () => enqueueErasure(ready(), order)),
    run: (planId: string) => shielded('erasing', () => runErasure(ready(), planId)),
    resume: () => resumeErasures(ready()),
    read: (planId: string) => readRun(strapi, planId),
    list: (query: Parameters<typeof listRuns>[1]) => listRuns(strapi, query),
    receipt: (planId: string) => receiptOf(strapi, planId, ready().clock.now()),
    /** For tests that stop a run at a chosen moment. */
    onStep,
  };
};

export const erasure = accessor('erasure', createErasureService);
