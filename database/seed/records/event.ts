import { type Desk, stamp } from './desk';
import type { Folder } from './folder';
import { fullName } from './holder';
import { thread } from './thread';

const EVENT = 'api::event.event';

const SUMMARIES = [
  ['created', 'Fiche créée pour'],
  ['stageChanged', 'Avancement modifié pour'],
  ['assigned', 'Attribution du dossier de'],
  ['called', 'Appel passé à'],
  ['emailOpened', 'Message ouvert par'],
  ['linkClicked', 'Lien suivi par'],
  ['documentAdded', 'Pièce ajoutée au dossier de'],
  ['login', 'Connexion à l’espace client de'],
] as const;

/** Adds an event as the application would log it, details included. */
export function addEvent(desk: Desk, folder: Folder): void {
  const { holder } = folder;
  const { at, links } = thread(desk, folder);
  const [kind, summary] = desk.random.pick(SUMMARIES);
  const person = fullName(holder);
  desk.recorder.add(EVENT, {
    ...stamp(desk, at),
    kind,
    occurredAt: at,
    summary: `${summary} ${person}`,
    actor: holder.adviser,
    details: { contact: person, email: holder.email, phone: holder.mobilePhone },
    ...links,
  });
}
