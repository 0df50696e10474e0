import { LEAD_SUPPLIERS } from '../lists/insurers';

import type { Desk, LeadSource } from './desk';
import { stamp } from './desk';

const LEAD_SOURCE = 'api::lead-source.lead-source';
const CHANNELS: Readonly<Record<string, string>> = {
  'Site internet': 'website',
  Parrainage: 'referral',
  'Salon de l’habitat': 'walkIn',
  'Annuaire Courtage': 'partner',
  'Comparo Leads': 'comparator',
};

/** Name of the lead source that marks the batch with data nobody may hold. */
export const LEGACY_SOURCE = 'Reprise 2017';

type Clerk = Pick<Desk, 'recorder' | 'random' | 'authors' | 'opening'>;

/** Adds the suppliers of leads with their campaigns. */
export function addLeadSources(desk: Clerk): LeadSource[] {
  return LEAD_SUPPLIERS.flatMap(({ name, campaigns }) =>
    campaigns.map((campaign) => {
      const channel = CHANNELS[name] ?? 'purchase';
      const isBought = channel === 'purchase' || channel === 'comparator';
      const cost = isBought ? desk.random.int(8, 35) : 0;
      const web = channel !== 'walkIn' && channel !== 'referral';
      const values = { name: `${name} – ${campaign}`, supplier: name, campaign, channel, cost };
      return {
        id: add(desk, {
          ...values,
          contractRef: isBought ? `CT-${desk.random.digits(5)}` : undefined,
        }),
        cost,
        web,
      };
    }),
  );
}

/** Adds the source of the base taken over from another broker. */
export function addLegacySource(desk: Clerk): LeadSource {
  const values = {
    name: LEGACY_SOURCE,
    supplier: 'Cabinet repris',
    campaign: 'Portefeuille auto',
    channel: 'purchase',
  };
  return { id: add(desk, { ...values, cost: 3, active: false }), cost: 3, web: false };
}

function add(desk: Clerk, values: Record<string, unknown>): number {
  const base = {
    ...stampOf(desk),
    active: true,
    optInEvidence: 'Case à cocher non précochée, horodatage fourni par le partenaire.',
    art14Notice: 'Premier message : origine des données et droits rappelés.',
  };
  return desk.recorder.add(LEAD_SOURCE, { ...base, ...values });
}

const stampOf = ({ random, authors, opening }: Clerk): Record<string, unknown> =>
  stamp({ random, authors }, opening);
