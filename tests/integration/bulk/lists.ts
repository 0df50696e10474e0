const CONTACT = 'api::contact.contact';
const PROJECT = 'api::project.project';
const CONTRACT = 'api::contract.contract';
const QUOTE = 'api::quote.quote';
const ADVICE = 'api::advice-document.advice-document';

const NOW = Date.now();
const ago = (days: number): string => new Date(NOW - days * 86_400_000).toISOString();

/** Lists as an administrator narrows them in the content manager. */
export const lists: readonly (readonly [
  uid: string,
  selection: { filters: object; search?: string; locale?: string },
])[] = [
  [CONTACT, { filters: {} }],
  [CONTACT, { filters: { stage: { $eq: 'new' } } }],
  [
    CONTACT,
    { filters: { $and: [{ kind: { $ne: 'client' } }, { team: { $in: ['paris', 'lyon'] } }] } },
  ],
  [CONTACT, { filters: { $or: [{ team: 'paris' }, { email: { $null: true } }] } }],
  [CONTACT, { filters: { lastName: { $startsWith: 'M' } } }],
  [CONTACT, { filters: { address: { city: { $containsi: 'a' } } } }],
  [CONTACT, { filters: { projects: { stage: { $eq: 'lost' } } } }],
  [CONTACT, { filters: { projects: { contracts: { stage: { $in: ['active', 'ended'] } } } } }],
  [CONTACT, { filters: { leadSource: { $null: true } } }],
  [CONTACT, { filters: {}, search: 'mar' }],
  [CONTACT, { filters: { team: 'paris' }, search: '%' }],
  [PROJECT, { filters: { createdAt: { $lt: ago(3 * 365) } } }],
  [PROJECT, { filters: { createdAt: { $between: [ago(4 * 365), ago(365)] } } }],
  [PROJECT, { filters: { closedAt: { $gte: ago(700).slice(0, 10) } } }],
  [PROJECT, { filters: { $not: { stage: { $in: ['won', 'lost'] } } } }],
  [PROJECT, { filters: { stage: { $not: { $eq: 'won' } } } }],
  [PROJECT, { filters: { leadCost: { $gt: 10, $lte: 40 } } }],
  [
    PROJECT,
    { filters: { contact: { team: { $eq: 'lyon' } }, leadSource: { name: { $notNull: true } } } },
  ],
  [PROJECT, { filters: { contracts: { stage: { $eq: 'active' } }, productLine: 'auto' } }],
  [PROJECT, { filters: { contact: { $notNull: true } }, search: '20' }],
  [
    PROJECT,
    {
      filters: {
        $or: [{ contracts: { premium: { $gt: 500 } } }, { quotes: { id: { $notNull: true } } }],
      },
    },
  ],
  [CONTRACT, { filters: { insureds: { id: { $notNull: true } } } }],
  [
    CONTRACT,
    { filters: { $and: [{ startDate: { $lt: ago(400) } }, { endDate: { $null: true } }] } },
  ],
  [CONTRACT, { filters: { createdBy: { id: { $notNull: true } } } }],
  [CONTRACT, { filters: { updatedBy: { firstname: { $eq: 'Alice' } } } }],
  [QUOTE, { filters: {} }],
  [ADVICE, { filters: {} }],
  [ADVICE, { filters: { createdAt: { $lt: ago(300) } }, locale: 'en' }],
];
