import type { SmallSchema } from './small-app';

const personal = { pluginOptions: { gdpr: { category: 'user.contact.email' } } };
const kept = {
  pluginOptions: { gdpr: { category: 'user.unique_id', erase: 'keep', identifier: true } },
};
const drafts = { options: { draftAndPublish: true } };
const owned = (ownedBy: unknown) => ({
  pluginOptions: { gdpr: { subject: { ownedBy }, onErase: 'delete' } },
});
const ignore = { pluginOptions: { gdpr: { edge: 'ignore' } } };
const to = (relation: string, target: string, more: object = {}) => ({
  type: 'relation',
  relation,
  target: `api::${target}.${target}`,
  ...ignore,
  ...more,
});

/** Every way Strapi can hold a link, and every way a row can say whose it is without one. */
export const EVERY_LINK = {
  person: {
    ...drafts,
    pluginOptions: { gdpr: { subject: 'root' } },
    attributes: {
      email: { type: 'email', ...personal },
      number: { type: 'string', ...kept },
      partner: to('oneToOne', 'person', { inversedBy: 'partnerOf' }),
      partnerOf: to('oneToOne', 'person', { mappedBy: 'partner' }),
      friends: to('manyToMany', 'person'),
      badge: to('oneToOne', 'badge', { mappedBy: 'person' }),
      links: { type: 'component', component: 'parts.link', repeatable: true },
    },
  },
  badge: {
    attributes: {
      code: { type: 'string' },
      person: to('oneToOne', 'person', { inversedBy: 'badge' }),
    },
  },
  seat: {
    attributes: {
      row: { type: 'string' },
      person: to('manyToOne', 'person', { useJoinTable: false }),
    },
  },
  folder: {
    ...drafts,
    attributes: {
      name: { type: 'string' },
      people: to('manyToMany', 'person'),
      links: { type: 'component', component: 'parts.link', repeatable: true },
      zone: { type: 'dynamiczone', components: ['parts.link', 'parts.box'] },
    },
  },
  'parts.link': { attributes: { label: { type: 'string' }, person: to('oneToOne', 'person') } },
  'parts.box': {
    attributes: {
      title: { type: 'string' },
      inner: { type: 'component', component: 'parts.link', repeatable: false },
    },
  },
  call: {
    ...owned({ type: 'model', id: 'record', types: { person: 'api::person.person' } }),
    attributes: {
      model: { type: 'string' },
      record: { type: 'string' },
      text: { type: 'text', ...personal },
    },
  },
  mail: {
    ...owned({ match: { recipient: 'number' }, of: 'api::person.person' }),
    attributes: { recipient: { type: 'string', ...personal }, body: { type: 'text', ...personal } },
  },
  remark: {
    ...owned(['about', 'others']),
    attributes: {
      text: { type: 'text', ...personal },
      about: { type: 'relation', relation: 'morphToOne' },
      others: { type: 'relation', relation: 'morphToMany' },
    },
  },
} satisfies Record<string, SmallSchema>;
