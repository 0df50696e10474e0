import { between, earlier, later, plusDays } from '../calendar';
import { INSURERS } from '../lists/insurers';
import type { ProductLine } from '../lists/office';
import { NEEDS } from '../lists/phrases';

import { type Desk, stamp } from './desk';
import { type Holder, postal } from './holder';
import { tell } from './tale';

/** A project with what its contracts, quotes and papers repeat. */
export interface ProjectFile {
  id: number;
  line: ProductLine;
  createdAt: Date;
  isWon: boolean;
  insurer: string;
  /** Monthly premium in euros. */
  premium: number;
}

const PROJECT = 'api::project.project';

/** Adds the projects of a contact: 1.25 for a prospect, 1.9 for a client, on average. */
export function openProjects(desk: Desk, holder: Holder): ProjectFile[] {
  const { random } = desk;
  const count = holder.isClient
    ? random.weighted([
        [1, 35],
        [2, 40],
        [3, 25],
      ] as const)
    : random.weighted([
        [1, 75],
        [2, 25],
      ] as const);
  return Array.from({ length: count }, (_, at) => openProject(desk, holder, at === 0));
}

function openProject(desk: Desk, holder: Holder, isFirst: boolean): ProjectFile {
  const { random, today } = desk;
  const createdAt = isFirst ? holder.createdAt : between(random, holder.createdAt, today);
  const line = productLine(desk, holder);
  const project: ProjectFile = {
    id: 0,
    ...{ line, createdAt },
    isWon: holder.isClient && (isFirst || random.odds(0.6)),
    insurer: random.pick(INSURERS),
    premium: random.int(18, 190),
  };
  const stage = stageOf(desk, project);
  const isClosed = ['won', 'lost', 'abandoned'].includes(stage);
  const subject = { line, insurer: project.insurer, at: createdAt, amount: project.premium };
  const id = desk.recorder.add(PROJECT, {
    ...stamp(desk, createdAt),
    reference: `P-${createdAt.getUTCFullYear()}-${desk.number('project')}`,
    productLine: line,
    stage,
    desiredStart: plusDays(createdAt, random.int(5, 90)),
    closedAt: isClosed ? earlier(today, plusDays(createdAt, random.int(3, 60))) : undefined,
    leadSource: holder.source.id,
    leadCost: isFirst ? holder.source.cost : 0,
    leadExternalId: isFirst && holder.source.web ? `L${random.digits(8)}` : undefined,
    assignedTo: holder.adviser,
    team: holder.team,
    needs: random.maybe(0.7, () => tell(random.pick(NEEDS[line]), holder, subject)),
    needsAnalysis: random.maybe(0.6, () => needsAnalysis(desk, holder, line)),
    contact: holder.id,
  });
  return { ...project, id };
}

function productLine({ random }: Desk, { isLegacy, work }: Holder): ProductLine {
  if (isLegacy) return 'auto';
  return random.weighted<ProductLine>([
    ['auto', 34],
    ['home', 20],
    ['health', 22],
    ['providence', 9],
    ['life', 7],
    ['pension', 4],
    ['pro', work.csp === '2' ? 20 : 0],
  ]);
}

function stageOf({ random, today }: Desk, { isWon, createdAt }: ProjectFile): string {
  if (isWon) return 'won';
  const isRecent = createdAt > plusDays(today, -60);
  if (isRecent) return random.pick(['new', 'inProgress', 'quoted']);
  return random.weighted([
    ['lost', 55],
    ['abandoned', 30],
    ['quoted', 15],
  ] as const);
}

function needsAnalysis(desk: Desk, holder: Holder, line: ProductLine): object[] | undefined {
  const { random } = desk;
  const { person, family } = holder;
  const fullName = `${person.firstName} ${person.lastName}`;
  if (line === 'auto') {
    const usage = random.pick(['private', 'commuting', 'professional', 'rounds']);
    const annualKm = random.int(3, 32) * 1000;
    return [{ __component: 'needs.auto', usage, annualKm, mainDriverName: fullName }];
  }
  if (line === 'home') {
    const valuables = random.odds(0.2) ? `Bijoux de famille de ${fullName}` : undefined;
    const occupancy = random.pick(['tenant', 'owner', 'landlord']);
    const size = { surface: random.int(22, 180), rooms: random.int(1, 7), alarm: random.odds(0.2) };
    return [
      { __component: 'needs.home', address: postal(family.address), ...size, occupancy, valuables },
    ];
  }
  if (line !== 'health') return undefined;
  const covered = [person, ...family.children].map(({ firstName, birthDate }) => ({
    firstName,
    birthDate,
  }));
  const level = random.pick(['basic', 'medium', 'high']);
  return [
    {
      __component: 'needs.health',
      coveredPersons: covered,
      level,
      currentInsurer: random.pick(INSURERS),
    },
  ];
}

/** A moment of the project's life, in the past. */
export function momentOf({ random, today }: Desk, { createdAt }: { createdAt: Date }): Date {
  return between(random, createdAt, later(createdAt, earlier(today, plusDays(createdAt, 120))));
}
