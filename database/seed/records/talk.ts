import { between, officeHours, plusDays } from '../calendar';
import { INBOUND, NOTES, OUTBOUND, TEXTS } from '../lists/phrases';
import type { Chance } from '../random';

import { type Desk, stamp } from './desk';
import type { Folder } from './folder';
import { momentOf } from './project';
import { type Subject, tell } from './tale';

const OFFICE = 'contact@courtage.example';

/** Adds what was said and written with a contact: notes, messages, tasks, appointments, events. */
export function addTalk(desk: Desk, folder: Folder): void {
  const { random } = desk;
  repeat(random, 3, () => addNote(desk, folder));
  repeat(random, 3, () => addMessage(desk, folder));
  repeat(random, 2, () => addEvent(desk, folder));
  repeat(random, 1, () => addTask(desk, folder));
  repeat(random, 0.5, () => addAppointment(desk, folder));
}

/** Does it `average` times on average, up to twice as often. */
function repeat(random: Chance, average: number, work: () => void): void {
  const times = Math.round(random.next() * 2 * average);
  for (let i = 0; i < times; i += 1) work();
}

interface Thread {
  at: Date;
  subject: Subject;
  links: Record<string, number | undefined>;
}

/** A moment in the life of one of the projects, and what to link to besides the contact. */
function thread(desk: Desk, { holder, projects, contracts }: Folder): Thread {
  const { random } = desk;
  const project = random.pick(projects);
  const contract = contracts.find(({ line }) => line === project.line);
  const at = momentOf(desk, project);
  const { line, insurer, premium } = project;
  return {
    at,
    subject: { line, insurer, at: plusDays(at, random.int(2, 20)), amount: premium },
    links: {
      contact: holder.id,
      project: random.odds(0.6) ? project.id : undefined,
      contract: contract && random.odds(0.25) ? contract.id : undefined,
    },
  };
}

function addNote(desk: Desk, folder: Folder): void {
  const { at, subject, links } = thread(desk, folder);
  const body = tell(desk.random.pick(NOTES), folder.holder, subject);
  desk.recorder.add('api::note.note', {
    ...stamp(desk, at),
    body,
    author: folder.holder.adviser,
    ...links,
  });
}

function addMessage(desk: Desk, folder: Folder): void {
  const { random } = desk;
  const { holder } = folder;
  const { at, subject, links } = thread(desk, folder);
  const isInbound = random.odds(0.3);
  const channel = random.odds(0.75) ? 'email' : 'sms';
  const person = channel === 'email' ? holder.email : holder.mobilePhone;
  const written = random.pick(isInbound ? INBOUND : OUTBOUND);
  const body = channel === 'email' ? written.body : random.pick(TEXTS);
  const scan =
    isInbound && random.odds(0.2)
      ? { name: `photo_${holder.person.lastName}`, caption: holder.email, at }
      : undefined;
  desk.recorder.add('api::message.message', {
    ...stamp(desk, at),
    channel,
    direction: isInbound ? 'inbound' : 'outbound',
    stage: isInbound
      ? 'delivered'
      : random.weighted([
          ['sent', 20],
          ['delivered', 75],
          ['failed', 5],
        ] as const),
    sentAt: at,
    sender: isInbound ? person : OFFICE,
    recipient: isInbound ? OFFICE : person,
    subject: channel === 'email' ? tell(written.subject, holder, subject) : undefined,
    body: tell(body, holder, subject),
    attachments: scan ? desk.cabinet.scan(scan) : undefined,
    ...links,
  });
}

function addEvent(desk: Desk, folder: Folder): void {
  const { random } = desk;
  const { holder } = folder;
  const { at, links } = thread(desk, folder);
  const kind = random.pick([
    'created',
    'stageChanged',
    'assigned',
    'called',
    'emailOpened',
    'linkClicked',
    'documentAdded',
    'login',
  ]);
  const person = `${holder.person.firstName} ${holder.person.lastName}`;
  desk.recorder.add('api::event.event', {
    ...stamp(desk, at),
    kind,
    occurredAt: at,
    summary: `${SUMMARIES[kind] ?? ''} ${person}`.trim(),
    actor: holder.adviser,
    details: { contact: person, email: holder.email, phone: holder.mobilePhone, from: kind },
    ...links,
  });
}

const SUMMARIES: Readonly<Record<string, string>> = {
  created: 'Fiche créée pour',
  stageChanged: 'Avancement modifié pour',
  assigned: 'Attribution du dossier de',
  called: 'Appel passé à',
  emailOpened: 'Message ouvert par',
  linkClicked: 'Lien suivi par',
  documentAdded: 'Pièce ajoutée au dossier de',
  login: 'Connexion à l’espace client de',
};

function addTask(desk: Desk, folder: Folder): void {
  const { random, today } = desk;
  const { holder } = folder;
  const { at, links } = thread(desk, folder);
  const kind = random.pick(['callBack', 'sendQuote', 'documentRequest', 'renewal', 'other']);
  const person = `${holder.person.firstName} ${holder.person.lastName}`;
  const dueAt = officeHours(random, plusDays(at, random.int(1, 15)));
  desk.recorder.add('api::task.task', {
    ...stamp(desk, at),
    title: `${TITLES[kind] ?? ''} ${person}`,
    description: random.odds(0.5)
      ? `Joindre au ${holder.mobilePhone}, sinon ${holder.email}.`
      : undefined,
    kind,
    stage: dueAt < today ? 'done' : random.pick(['open', 'inProgress']),
    dueAt,
    assignedTo: holder.adviser,
    ...links,
  });
}

const TITLES: Readonly<Record<string, string>> = {
  callBack: 'Rappeler',
  sendQuote: 'Envoyer le devis à',
  documentRequest: 'Demander les pièces à',
  renewal: 'Préparer l’échéance de',
  other: 'Dossier de',
};

function addAppointment(desk: Desk, folder: Folder): void {
  const { random, today } = desk;
  const { holder } = folder;
  const { at, links } = thread(desk, folder);
  const startsAt = officeHours(random, between(random, at, plusDays(at, 30)));
  const { address } = holder;
  desk.recorder.add('api::appointment.appointment', {
    ...stamp(desk, at),
    startsAt,
    endsAt: new Date(startsAt.getTime() + 45 * 60_000),
    place: random.odds(0.4)
      ? `${address.streetNumber} ${address.street}, ${address.city}`
      : 'Agence',
    purpose: `Entretien avec ${holder.person.firstName} ${holder.person.lastName}`,
    stage:
      startsAt > today
        ? 'planned'
        : random.weighted([
            ['held', 80],
            ['cancelled', 12],
            ['missed', 8],
          ] as const),
    assignedTo: holder.adviser,
    ...links,
  });
}
