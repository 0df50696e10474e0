import { between, later, plusDays, plusYears } from '../calendar';
import {
  fakeBic,
  fakeEmail,
  fakeIban,
  fakeLandline,
  fakeMobile,
  fakeNir,
  fakeSiret,
} from '../identifiers';
import { VEHICLES } from '../lists/insurers';
import { ADVISERS, TEAMS, type Team } from '../lists/office';
import type { Occupation } from '../lists/occupations';
import { FORBIDDEN_REMARKS } from '../lists/phrases';
import type { Address, Family } from '../people/family';
import { type Person, occupation } from '../people/person';

import { type Desk, type LeadSource, stamp } from './desk';

/** A contact of the CRM with all that the rest of its file repeats. */
export interface Holder {
  id: number;
  person: Person;
  family: Family;
  address: Address;
  email: string;
  mobilePhone: string;
  relative: string;
  adviser: string;
  team: Team;
  source: LeadSource;
  createdAt: Date;
  isClient: boolean;
  isLegacy: boolean;
  work: Occupation;
  nir: string;
  iban: string;
  bic: string;
  car: (typeof VEHICLES)[number];
}

/** Which of a family's adults, and how they came. */
export interface Arrival {
  family: Family;
  person: Person;
  isLegacy: boolean;
}

const CONTACT = 'api::contact.contact';
const SHARE_OF_CLIENTS = 0.5;
const SHARE_SELF_EMPLOYED_COMPANIES = 0.7;

/** Adds a contact: identity, address, telephone numbers, and where the lead came from. */
export function openFile(desk: Desk, arrival: Arrival): Holder {
  const holder = introduce(desk, arrival);
  const { family, person, email, mobilePhone, createdAt } = holder;
  const values = {
    ...stamp(desk, createdAt),
    ...identity(desk, holder),
    ...situation(desk, holder),
    address: postal(family.address),
    previousAddresses: previousAddresses(desk, createdAt),
    email,
    mobilePhone,
    homePhone: desk.random.odds(0.35) ? fakeLandline(desk.count('landline')) : undefined,
    leadSource: holder.source.id,
    birthDate: person.birthDate,
    ...(holder.isLegacy ? legacyValues(desk, holder) : {}),
  };
  return { ...holder, id: desk.recorder.add(CONTACT, values) };
}

function introduce(desk: Desk, { family, person, isLegacy }: Arrival): Holder {
  const { random } = desk;
  const team = random.pick(TEAMS);
  const adult = plusYears(person.birthDate, 18);
  const isOfOpening = { from: desk.opening, to: plusDays(desk.opening, 200) };
  const range = isLegacy ? isOfOpening : { from: later(desk.opening, adult), to: desk.today };
  const number = desk.count('contact');
  return {
    id: 0,
    ...{ person, family, isLegacy, team },
    address: family.address,
    email: fakeEmail(random, { ...person, number }),
    mobilePhone: fakeMobile(number),
    nir: fakeNir(random, { sex: person.sex, ...birthMonthOf(person) }),
    iban: fakeIban(random),
    bic: fakeBic(random),
    relative: relativeOf(family, person),
    adviser: random.pick(ADVISERS[team]),
    source: isLegacy ? desk.legacySource : random.pick(desk.leadSources),
    createdAt: between(random, range.from, range.to),
    isClient: random.odds(SHARE_OF_CLIENTS),
    work: occupation(random, person, desk.today),
    car: random.pick(VEHICLES),
  };
}

const birthMonthOf = ({ birthDate }: Person): { birthYear: number; birthMonth: number } => ({
  birthYear: birthDate.getUTCFullYear(),
  birthMonth: birthDate.getUTCMonth() + 1,
});

/** First name and surname. */
export const fullName = ({ person }: Holder): string => `${person.firstName} ${person.lastName}`;

function relativeOf({ head, partner, children, elder }: Family, person: Person): string {
  const other = [partner, head, ...children, elder].find((one) => one && one !== person);
  return other ? other.firstName : 'sa sœur';
}

function identity({ random, count }: Desk, { person, work }: Holder): Record<string, unknown> {
  const { sex, firstName, lastName } = person;
  const isCompany = work.csp === '2' && random.odds(SHARE_SELF_EMPLOYED_COMPANIES);
  return {
    civility: random.odds(0.85) ? (sex === 'F' ? 'mrs' : 'mr') : undefined,
    firstName,
    lastName,
    fullName: `${firstName} ${lastName}`,
    companyName: isCompany
      ? `${random.pick(['SARL', 'EURL', 'Ets', 'Atelier'])} ${lastName}`
      : undefined,
    siret: isCompany ? fakeSiret(random) : undefined,
    workPhone: isCompany ? fakeLandline(count('landline')) : undefined,
  };
}

const INCOMES = [
  ['moins de 1 500 €', 18],
  ['1 500 à 2 499 €', 40],
  ['2 500 à 3 999 €', 28],
  ['4 000 à 5 999 €', 10],
  ['6 000 € et plus', 4],
] as const;

function situation({ random, today }: Desk, holder: Holder): Record<string, unknown> {
  const { family, work, isClient, createdAt } = holder;
  const lost = random.weighted([
    ['new', 14],
    ['contacted', 20],
    ['qualified', 14],
    ['quoted', 22],
    ['lost', 20],
    ['unreachable', 10],
  ] as const);
  return {
    kind: isClient ? 'client' : 'prospect',
    stage: isClient ? 'won' : lost,
    maritalStatus: family.maritalStatus,
    occupation: work.title,
    cspCode: `csp${work.csp}`,
    incomeBand: random.odds(0.6) ? random.weighted(INCOMES) : undefined,
    preferredChannel: random.pick(['email', 'sms', 'phone', 'post']),
    assignedTo: holder.adviser,
    team: holder.team,
    lastInboundContactAt: random.odds(0.9) ? between(random, createdAt, today) : undefined,
    remarks: random.odds(0.08) ? `À rappeler avec ${holder.relative}, plutôt le soir.` : undefined,
  };
}

/** What the base taken over in 2017 held and nobody may hold: it is there to be found and purged. */
function legacyValues({ random }: Desk, { nir }: Holder): Record<string, unknown> {
  return {
    nir,
    bloodGroup: random.pick(['A+', 'O+', 'B+', 'AB-', 'O-']),
    employerName: random.pick(['Transports Vauquelin', 'Clinique du Bocage', 'Fonderies Rémont']),
    spouseEmployer: random.odds(0.5)
      ? random.pick(['Mairie', 'Lycée Pasteur', 'Grands Moulins'])
      : undefined,
    childrenSchool: random.odds(0.4)
      ? random.pick(['École Jules Ferry', 'Collège des Tilleuls'])
      : undefined,
    nationality: random.pick(['française', 'portugaise', 'algérienne', 'belge', 'italienne']),
    incomeAmount: random.int(1100, 7500),
    incomeBand: undefined,
    remarks: random.pick(FORBIDDEN_REMARKS),
  };
}

/** The address component of an address. */
export function postal(address: Address): Record<string, unknown> {
  return { ...address, country: 'France' };
}

function previousAddresses(
  { random }: Desk,
  createdAt: Date,
): Record<string, unknown>[] | undefined {
  if (!random.odds(0.1)) return undefined;
  const livedUntil = plusDays(createdAt, -random.int(60, 900));
  const address = {
    streetNumber: String(random.int(1, 90)),
    street: 'rue des Lilas',
    postalCode: '58000',
    city: 'Nevers',
    country: 'France',
  };
  return [{ address, livedFrom: plusYears(livedUntil, -random.int(1, 9)), livedUntil }];
}
