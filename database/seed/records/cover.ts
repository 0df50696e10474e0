import { ageOn, earlier, plusYears } from '../calendar';
import { fakeLicence, fakePlate, fakeVin } from '../identifiers';
import type { Person } from '../people/person';

import type { ContractFile } from './contract';
import { type Desk, stamp } from './desk';
import type { Holder } from './holder';

const MEMBER = 'api::household-member.household-member';
const INSURED = 'api::insured.insured';
const BENEFICIARY = 'api::beneficiary.beneficiary';
const VEHICLE = 'api::vehicle.vehicle';
const DRIVER = 'api::driver-profile.driver-profile';

const named = ({ firstName, lastName, birthDate }: Person): object => ({
  firstName,
  lastName,
  birthDate,
});

/** Adds the people of a household once, linked to every contact who lives there. */
export function addHousehold(desk: Desk, holders: readonly Holder[]): void {
  const [first] = holders;
  if (!first) return;
  const { head, partner, children, elder } = first.family;
  const contacts = holders.map(({ id }) => id);
  const isContact = (person: Person): boolean => holders.some((holder) => holder.person === person);
  const add = (person: Person | undefined, relationship: string): void => {
    if (!person || isContact(person)) return;
    const age = ageOn(person.birthDate, desk.today);
    const childInAccompaniedDriving =
      relationship === 'child' && age >= 15 && age <= 18 && desk.random.odds(0.3);
    const kind = { relationship, childInAccompaniedDriving, contacts };
    const id = desk.recorder.add(MEMBER, {
      ...stamp(desk, first.createdAt),
      ...named(person),
      ...kind,
    });
    if (relationship === 'spouse' && desk.random.odds(0.15))
      addDriver(desk, first, { person, member: id });
  };
  add(partner ?? head, 'spouse');
  for (const child of children) add(child, 'child');
  add(elder, 'parent');
}

/** Adds the insured of a contract: its holder, and the family where the product covers it. */
export function addInsureds(desk: Desk, holder: Holder, contract: ContractFile): void {
  const { family, person } = holder;
  const add = (one: Person, role: string): void => {
    desk.recorder.add(INSURED, {
      ...stamp(desk, contract.signedAt),
      ...named(one),
      role,
      contracts: [contract.id],
    });
  };
  add(person, 'main');
  if (contract.line !== 'health') return;
  const other = family.partner === person ? family.head : family.partner;
  if (other && desk.random.odds(0.6)) add(other, 'spouse');
  if (desk.random.odds(0.6)) for (const child of family.children) add(child, 'child');
}

/** One person in the contracts of several contacts. */
export interface SharedCover {
  person: Person;
  role: 'spouse' | 'child';
  contracts: readonly ContractFile[];
}

/** Adds an insured person who stands in the contracts of two contacts. */
export function shareInsured(desk: Desk, { person, role, contracts }: SharedCover): void {
  const [first] = contracts;
  if (!first) return;
  const links = { role, contracts: contracts.map(({ id }) => id) };
  desk.recorder.add(INSURED, { ...stamp(desk, first.signedAt), ...named(person), ...links });
}

/** Who receives the capital, and of which projects. */
export interface Bequest {
  person: Person;
  relationship: 'spouse' | 'child';
  share: number;
  projects: readonly number[];
  at: Date;
}

/** Adds a beneficiary. */
export function addBeneficiary(desk: Desk, { person, at, ...links }: Bequest): void {
  desk.recorder.add(BENEFICIARY, { ...stamp(desk, at), ...named(person), ...links });
}

/** Adds the car of an auto contract and the driving history of its holder. */
export function addCar(desk: Desk, holder: Holder, contract: ContractFile): void {
  const { random, today } = desk;
  const { make, model, engine, power } = holder.car;
  desk.recorder.add(VEHICLE, {
    ...stamp(desk, contract.signedAt),
    ...{ make, model, engine, fiscalPower: power },
    registration: fakePlate(random),
    firstRegisteredAt: plusYears(contract.signedAt, -random.int(0, 12)),
    usage: random.pick(['private', 'commuting', 'professional', 'rounds']),
    parking: random.pick(['garage', 'carPark', 'street']),
    annualKm: random.int(3, 32) * 1000,
    vin: fakeVin(random),
    colour: holder.isLegacy
      ? random.pick(['rouge', 'gris métallisé', 'bleu nuit', 'blanc'])
      : undefined,
    contact: holder.id,
    contract: contract.id,
  });
  const child = holder.family.children.some((one) =>
    [15, 16, 17].includes(ageOn(one.birthDate, today)),
  );
  addDriver(desk, holder, { person: holder.person, accompanied: child ? 1 : 0 });
}

interface Driver {
  person: Person;
  member?: number;
  accompanied?: number;
}

function addDriver(desk: Desk, holder: Holder, { person, member, accompanied }: Driver): void {
  const { random, today } = desk;
  const licenceDate = earlier(today, plusYears(person.birthDate, random.int(18, 24)));
  desk.recorder.add(DRIVER, {
    ...stamp(desk, holder.createdAt),
    licenceNumber: fakeLicence(random, licenceDate.getUTCFullYear()),
    licenceDate,
    bonusMalus: random.pick([0.5, 0.5, 0.64, 0.76, 0.85, 1, 1.25]),
    childrenAccompaniedDriving: accompanied,
    licenceSuspensionHistory: random.odds(0.02)
      ? 'Suspension de trois mois, levée depuis.'
      : undefined,
    licencePointsLost: holder.isLegacy ? random.int(0, 8) : undefined,
    contact: member === undefined ? holder.id : undefined,
    householdMember: member,
  });
}
