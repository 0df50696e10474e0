import { ageOn } from '../calendar';
import { COMMUNES, type Commune } from '../lists/communes';
import type { Sex } from '../lists/first-names';
import { COMPLEMENTS, STREETS } from '../lists/streets';
import type { Chance } from '../random';

import { type Person, person, surname } from './person';

/** How two adults live together, or one alone. */
export type MaritalStatus = 'single' | 'married' | 'civilUnion' | 'couple' | 'divorced' | 'widowed';

/** A postal address with a true postcode and a street that may well exist. */
export interface Address extends Commune {
  streetNumber: string;
  street: string;
  complement?: string;
}

/** People who live at one address. */
export interface Family {
  address: Address;
  maritalStatus: MaritalStatus;
  head: Person;
  partner?: Person;
  /** Children of the head, from the youngest to the eldest, at most 27 years old. */
  children: readonly Person[];
  /** A parent of the head who lives with them. */
  elder?: Person;
}

/** Draws a household as it is on the day given. */
export function family(random: Chance, on: Date): Family {
  const sex: Sex = random.odds(0.5) ? 'F' : 'M';
  const lastName = surname(random);
  const head = person(random, { sex, lastName, ages: headAges(random), on });
  const age = ageOn(head.birthDate, on);
  const maritalStatus = statusAtAge(random, age);
  const partner = livesTogether(maritalStatus)
    ? partnerOf(random, { head, maritalStatus, on })
    : undefined;
  const elder =
    age < 62 && random.odds(0.02)
      ? person(random, { sex: 'F', lastName, ages: [age + 20, age + 36], on })
      : undefined;
  return {
    address: address(random),
    maritalStatus,
    head,
    ...(partner ? { partner } : {}),
    children: childrenOf(random, { head, ...(partner ? { partner } : {}), on }),
    ...(elder ? { elder } : {}),
  };
}

function headAges(random: Chance): readonly [number, number] {
  return random.weighted<readonly [number, number]>([
    [[18, 24], 10],
    [[25, 34], 22],
    [[35, 49], 30],
    [[50, 64], 23],
    [[65, 79], 12],
    [[80, 94], 3],
  ]);
}

const livesTogether = (status: MaritalStatus): boolean =>
  status === 'married' || status === 'civilUnion' || status === 'couple';

function statusAtAge(random: Chance, age: number): MaritalStatus {
  if (age < 24) return random.odds(0.88) ? 'single' : 'couple';
  const married = age < 35 ? 22 : 48;
  const widowed = age < 55 ? 1 : (age - 50) / 1.5;
  return random.weighted<MaritalStatus>([
    ['single', age < 35 ? 40 : 18],
    ['married', married],
    ['civilUnion', age < 50 ? 16 : 4],
    ['couple', age < 45 ? 18 : 5],
    ['divorced', age < 35 ? 3 : 14],
    ['widowed', widowed],
  ]);
}

interface Couple {
  head: Person;
  maritalStatus: MaritalStatus;
  on: Date;
}

function partnerOf(random: Chance, { head, maritalStatus, on }: Couple): Person {
  const age = ageOn(head.birthDate, on);
  const same = random.odds(0.04);
  const sex: Sex = (head.sex === 'F') === same ? 'F' : 'M';
  // the married mostly share a name, the others do not
  const lastName = random.odds(maritalStatus === 'married' ? 0.9 : 0.05)
    ? head.lastName
    : surname(random);
  return person(random, {
    sex,
    lastName,
    ages: [Math.max(18, age - 6), Math.max(19, age + 6)],
    on,
  });
}

interface Parents {
  head: Person;
  partner?: Person;
  on: Date;
}

/** No parent was under 17 at a birth, no mother over 46. */
function childrenOf(random: Chance, { head, partner, on }: Parents): Person[] {
  const parents = [head, ...(partner ? [partner] : [])];
  const ages = parents.map(({ birthDate }) => ageOn(birthDate, on));
  const mothers = parents
    .filter(({ sex }) => sex === 'F')
    .map(({ birthDate }) => ageOn(birthDate, on));
  const eldest = Math.min(27, Math.min(...ages) - 18);
  const youngest = Math.max(0, Math.max(0, ...mothers) - 45);
  if (eldest < youngest) return [];
  const alone = partner === undefined;
  const count = random.weighted([
    [0, alone ? 70 : 34],
    [1, alone ? 18 : 24],
    [2, alone ? 9 : 28],
    [3, alone ? 3 : 11],
    [4, alone ? 0 : 3],
  ] as const);
  const children = Array.from({ length: count }, () =>
    person(random, {
      sex: random.odds(0.5) ? 'F' : 'M',
      lastName: partner && random.odds(0.15) ? partner.lastName : head.lastName,
      ages: [youngest, eldest],
      on,
    }),
  );
  return children.sort((one, other) => other.birthDate.getTime() - one.birthDate.getTime());
}

function address(random: Chance): Address {
  const commune = random.pick(COMMUNES);
  const streetNumber = `${random.int(1, 180)}${random.odds(0.06) ? ' bis' : ''}`;
  const complement = random.odds(0.12) ? { complement: random.pick(COMPLEMENTS) } : {};
  return { ...commune, streetNumber, street: random.pick(STREETS), ...complement };
}
