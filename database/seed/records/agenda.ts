import { between, officeHours, plusDays } from '../calendar';

import { type Desk, stamp } from './desk';
import type { Folder } from './folder';
import { fullName } from './holder';
import { thread } from './thread';

const TASK = 'api::task.task';
const APPOINTMENT = 'api::appointment.appointment';

const TITLES = [
  ['callBack', 'Rappeler'],
  ['sendQuote', 'Envoyer le devis à'],
  ['documentRequest', 'Demander les pièces à'],
  ['renewal', 'Préparer l’échéance de'],
  ['other', 'Dossier de'],
] as const;

/** Adds a task; what was due before today is done. */
export function addTask(desk: Desk, folder: Folder): void {
  const { random, today } = desk;
  const { holder } = folder;
  const { at, links } = thread(desk, folder);
  const [kind, title] = random.pick(TITLES);
  const dueAt = officeHours(random, plusDays(at, random.int(1, 15)));
  const reach = `Joindre au ${holder.mobilePhone}, sinon ${holder.email}.`;
  desk.recorder.add(TASK, {
    ...stamp(desk, at),
    title: `${title} ${fullName(holder)}`,
    description: random.maybe(0.5, () => reach),
    kind,
    stage: dueAt < today ? 'done' : random.pick(['open', 'inProgress']),
    dueAt,
    assignedTo: holder.adviser,
    ...links,
  });
}

/** Adds an appointment, at the office or at the contact's home. */
export function addAppointment(desk: Desk, folder: Folder): void {
  const { random, today } = desk;
  const { holder } = folder;
  const { at, links } = thread(desk, folder);
  const startsAt = officeHours(random, between(random, at, plusDays(at, 30)));
  const { streetNumber, street, city } = holder.address;
  const held = random.weighted([
    ['held', 80],
    ['cancelled', 12],
    ['missed', 8],
  ] as const);
  desk.recorder.add(APPOINTMENT, {
    ...stamp(desk, at),
    startsAt,
    endsAt: new Date(startsAt.getTime() + 45 * 60_000),
    place: random.odds(0.4) ? `${streetNumber} ${street}, ${city}` : 'Agence',
    purpose: `Entretien avec ${fullName(holder)}`,
    stage: startsAt > today ? 'planned' : held,
    assignedTo: holder.adviser,
    ...links,
  });
}
