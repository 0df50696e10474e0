import { relation, tagged, type TinyModel } from '../../tagging/tiny-models.fixture';

const PERSON = 'api::person.person';
const to = (uid: string, kind = 'manyToOne', more: object = {}) => relation(kind, uid, more);

/** Every kind of edge, field and mistake at once: what `explain` must put in words. */
export const EXPLAINED: Readonly<Record<string, TinyModel>> = {
  [PERSON]: {
    label: 'Person',
    tag: { subject: 'root' },
    attributes: {
      firstName: tagged('string', { category: 'user.name.first' }),
      email: tagged('email', { category: 'user.contact.email', erase: 'pseudonym' }),
      birthDate: tagged('date', {
        category: 'user.demographic.date_of_birth',
        erase: {
          strategy: 'band',
          bands: [{ label: 'under 25', below: 25 }, { label: '25 and over' }],
          into: 'ageBand',
        },
      }),
      ageBand: tagged('string', {
        category: 'user.demographic.age_range',
        erase: 'keep',
        note: 'statistics by age',
      }),
      iban: tagged('string', { category: 'user.financial.bank_account', erase: 'mask' }),
      postcode: tagged('string', {
        category: 'user.contact.address.postal_code',
        erase: { strategy: 'truncate', to: 'departement' },
      }),
      remarks: tagged('richtext', { category: 'user.content', erase: 'redactText' }),
      photo: tagged('media', { category: 'user.content.self_image' }),
      address: { type: 'component', component: 'shared.address' },
      nickname: { type: 'string' },
      hobby: tagged('string', { category: 'user.hobby' }),
      city: tagged('string', { category: 'user.contact.address.city', erase: 'keep' }),
      colour: tagged('string', { personal: false }),
    },
  },
  'shared.address': {
    label: 'Address',
    attributes: {
      street: tagged('string', { category: 'user.contact.address.street' }),
      since: tagged('date', {
        category: 'user.location',
        erase: { strategy: 'truncate', to: 'year' },
      }),
    },
  },
  'api::order.order': {
    label: 'Order',
    tag: {
      subject: { ownedBy: 'person' },
      onErase: 'keep',
      because: 'accounts are kept for ten years',
      actions: 'owner',
    },
    attributes: { person: to(PERSON), parent: tagged(to('api::order.order'), { edge: 'ownedBy' }) },
  },
  'api::file.file': {
    label: 'File',
    tag: { subject: { ownedBy: ['people', 'order'] }, onErase: 'delete' },
    attributes: {
      people: to(PERSON, 'manyToMany'),
      order: tagged(to('api::order.order'), { onErase: 'detach' }),
      scan: tagged('media', { category: 'user.content', erase: 'deleteRow' }),
    },
  },
  'api::a.a': {
    label: 'Alpha',
    tag: { subject: { ownedBy: ['person', 'b'] } },
    attributes: { person: to(PERSON), b: to('api::b.b') },
  },
  'api::b.b': {
    label: 'Beta',
    tag: { subject: { ownedBy: 'a' }, onErase: 'keep' },
    attributes: { a: to('api::a.a') },
  },
  'api::log.log': {
    label: 'Log',
    tag: { subject: { ownedBy: { type: 'model', id: 'record' } }, onErase: 'delete' },
    attributes: {
      model: tagged('string', { personal: false }),
      record: tagged('string', { personal: false }),
    },
  },
  'api::mail.mail': {
    label: 'Mail',
    tag: { subject: { ownedBy: { match: { recipient: 'email' } } } },
    attributes: { recipient: tagged('email', { category: 'user.contact.email' }) },
  },
  'api::remark.remark': {
    label: 'Remark',
    tag: { subject: { ownedBy: 'about' } },
    attributes: { about: relation('morphToOne', undefined) },
  },
  'api::shop.shop': {
    label: 'Shop',
    attributes: { owner: tagged('string', { category: 'user.name' }) },
  },
};
