import { INBOUND, OUTBOUND, TEXTS } from '../lists/phrases';

import { type Desk, stamp } from './desk';
import type { Folder } from './folder';
import type { Holder } from './holder';
import { tell } from './tale';
import { type Thread, thread } from './thread';

const MESSAGE = 'api::message.message';
const OFFICE = 'contact@courtage.example';

/** Adds an e-mail or a text message, to or from a contact. */
export function addMessage(desk: Desk, folder: Folder): void {
  const { random } = desk;
  const { holder } = folder;
  const about = thread(desk, folder);
  const isInbound = random.odds(0.3);
  const isEmail = random.odds(0.75);
  const person = isEmail ? holder.email : holder.mobilePhone;
  desk.recorder.add(MESSAGE, {
    ...stamp(desk, about.at),
    channel: isEmail ? 'email' : 'sms',
    sentAt: about.at,
    ...(isInbound
      ? { direction: 'inbound', stage: 'delivered', sender: person, recipient: OFFICE }
      : { direction: 'outbound', stage: outcome(desk), sender: OFFICE, recipient: person }),
    ...(isEmail ? letter(desk, holder, { ...about, isInbound }) : text(desk, holder, about)),
    ...about.links,
  });
}

const outcome = ({ random }: Desk): string =>
  random.weighted([
    ['sent', 20],
    ['delivered', 75],
    ['failed', 5],
  ] as const);

interface Mail extends Thread {
  isInbound: boolean;
}

function letter(desk: Desk, holder: Holder, { at, subject, isInbound }: Mail): object {
  const { random, cabinet } = desk;
  const written = random.pick(isInbound ? INBOUND : OUTBOUND);
  const photo = { name: `photo_${holder.person.lastName}`, caption: holder.email, at };
  return {
    subject: tell(written.subject, holder, subject),
    body: tell(written.body, holder, subject),
    attachments: random.maybe(isInbound ? 0.2 : 0, () => cabinet.scan(photo)),
  };
}

const text = ({ random }: Desk, holder: Holder, { subject }: Thread): object => ({
  body: tell(random.pick(TEXTS), holder, subject),
});
