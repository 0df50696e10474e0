import { NOTES } from '../lists/phrases';
import type { Chance } from '../random';

import { addAppointment, addTask } from './agenda';
import { type Desk, stamp } from './desk';
import { addEvent } from './event';
import type { Folder } from './folder';
import { addMessage } from './message';
import { tell } from './tale';
import { thread } from './thread';

/** Adds what was said and written with a contact: notes, messages, events, tasks, appointments. */
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

function addNote(desk: Desk, folder: Folder): void {
  const { at, subject, links } = thread(desk, folder);
  desk.recorder.add('api::note.note', {
    ...stamp(desk, at),
    body: tell(desk.random.pick(NOTES), folder.holder, subject),
    author: folder.holder.adviser,
    ...links,
  });
}
