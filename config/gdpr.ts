import type { Core } from '@strapi/strapi';

/** Classes that replace exact values when a person is anonymised, lowest first. */
const bands = {
  age: [{ label: 'Jeune', below: 25 }, { label: 'Adulte', below: 65 }, { label: 'Senior' }],
  income: [
    { label: 'moins de 1 500 €', below: 1500 },
    { label: '1 500 à 2 499 €', below: 2500 },
    { label: '2 500 à 3 999 €', below: 4000 },
    { label: '4 000 à 5 999 €', below: 6000 },
    { label: '6 000 € et plus' },
  ],
  km: [
    { label: 'moins de 5 000 km', below: 5000 },
    { label: '5 000 à 9 999 km', below: 10_000 },
    { label: '10 000 à 14 999 km', below: 15_000 },
    { label: '15 000 à 19 999 km', below: 20_000 },
    { label: '20 000 km et plus' },
  ],
  children: [{ label: '0', below: 1 }, { label: '1', below: 2 }, { label: '2+' }],
  points: [
    { label: '0', below: 1 },
    { label: '1–3', below: 4 },
    { label: '4–6', below: 7 },
    { label: '7+' },
  ],
};

/** A person with a contract in force is not erased by mistake (Art. 17(3)); an override needs a motive. */
const activeContract = (blockOnActiveContract: boolean) => ({
  name: 'activeContract',
  type: 'api::contract.contract',
  where: { stage: ['active', 'suspended'] },
  because: {
    fr: 'Un contrat est en cours : ses données restent nécessaires à son exécution.',
    en: 'A contract is in force: its data are still needed to perform it.',
  },
  enabled: blockOnActiveContract,
});

/** Options that the CRM gives to the plugin `gdpr`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  blockOnActiveContract: env.bool('GDPR_BLOCK_ON_ACTIVE_CONTRACT', true),
  bands,
});

export default config;

/** The same, in the plugin's own words. */
export function gdprPlugin(params: Core.Config.Shared.ConfigParams) {
  const { blockOnActiveContract } = config(params);
  const secret = params.env('GDPR_SECRET', '');
  return {
    bands,
    ...(secret ? { secret } : {}),
    erasure: { blockers: [activeContract(blockOnActiveContract)] },
    guard: guard(params),
    jobs: jobs(params),
    scan: scan(params),
  };
}

/** Off only to write what must be found later: stories of legacy data. */
function guard({ env }: Core.Config.Shared.ConfigParams) {
  const isOn = env.bool('GDPR_GUARD', true);
  return { forbidden: isOn, freeText: isOn };
}

/** Each night what has changed; what an import brought in at once. */
function scan({ env }: Core.Config.Shared.ConfigParams) {
  const isOn = env.bool('GDPR_SCAN', true);
  return {
    ...(isOn ? {} : { schedule: null }),
    arrivals: isOn,
    timeZone: 'Europe/Paris',
    attachments: env.bool('GDPR_SCAN_ATTACHMENTS', false),
  };
}

/** One machine needs none of these; several share their jobs through a queue (docs/cluster.md). */
function jobs({ env }: Core.Config.Shared.ConfigParams) {
  const redis = env('GDPR_QUEUE_REDIS', '');
  const postgres = env('GDPR_QUEUE_POSTGRES', '');
  return {
    engine: redis || postgres ? ('bullmq' as const) : ('embedded' as const),
    work: env.bool('GDPR_JOBS_WORK', true),
    concurrency: env.int('GDPR_JOBS_CONCURRENCY', 2),
    ...(redis ? { bullmq: { redis } } : postgres ? { bullmq: { postgres } } : {}),
  };
}
