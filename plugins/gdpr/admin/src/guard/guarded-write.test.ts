import type { GuardVerdict } from '../../../shared/contracts/guard';
import { guardedWrite, type Answer, type Ruling } from './guarded-write';

const warn: GuardVerdict = {
  kind: 'text',
  path: ['note'],
  mode: 'warn',
  findings: [],
  justified: false,
};
const forbidden: GuardVerdict = { kind: 'forbidden', path: ['nir'] };
const STAY: Ruling = {
  kind: 'stay',
  message: 'Not saved',
  fields: [{ path: ['needs', '0', 'note'], message: 'Health' }],
};
const refusedWith = (verdicts: readonly GuardVerdict[]): Answer => ({
  error: { name: 'ValidationError', details: { code: 'E_GDPR_TEXT_BLOCKED', verdicts } },
});

interface Story {
  readonly found?: readonly GuardVerdict[];
  readonly ruling?: Ruling;
  readonly answers?: readonly Answer[];
}

/** Plays a write, and tells what happened in which order. */
async function play({ found = [], ruling = { kind: 'save' }, answers = [{ data: 1 }] }: Story) {
  const events: string[] = [];
  const left = [...answers];
  const answer = await guardedWrite<Answer>({
    check: () => Promise.resolve(found),
    rule(verdicts) {
      events.push(`rule ${verdicts.map(({ path }) => path.join('.')).join(' ')}`);
      return Promise.resolve(ruling);
    },
    send() {
      events.push('send');
      return Promise.resolve(left.shift() ?? {});
    },
  });
  return { events, answer };
}

test.each([
  ['nothing found', []],
  ['only what she has justified', [{ ...warn, justified: true }]],
])('%s: sent without a question', async (_name, found) => {
  expect(await play({ found })).toEqual({ events: ['send'], answer: { data: 1 } });
});

test.each([
  ['a warning', warn],
  ['a mask', { ...warn, mode: 'mask', justified: true } satisfies GuardVerdict],
  ['a block', { ...warn, mode: 'block' } satisfies GuardVerdict],
  ['a forbidden field', forbidden],
])('%s is told before anything is sent', async (_name, verdict) => {
  const { events } = await play({ found: [verdict] });
  expect(events).toEqual([`rule ${verdict.path.join('.')}`, 'send']);
});

test('when she stays, nothing is sent, and Strapi hears of it as of a refusal of the server', async () => {
  const { events, answer } = await play({ found: [warn], ruling: STAY });
  expect(events).toEqual(['rule note']);
  expect(answer).toEqual({
    error: {
      status: 400,
      name: 'ValidationError',
      message: 'Not saved',
      details: {
        errors: [{ path: ['needs', '0', 'note'], name: 'ValidationError', message: 'Health' }],
      },
    },
  });
});

test('what only the server finds is told too, and the write is tried once more', async () => {
  const { events, answer } = await play({ answers: [refusedWith([warn]), { data: 2 }] });
  expect(events).toEqual(['send', 'rule note', 'send']);
  expect(answer).toEqual({ data: 2 });
});

test('a second refusal is shown, never asked for ever', async () => {
  const { events, answer } = await play({ answers: [refusedWith([warn]), refusedWith([warn])] });
  expect(events).toEqual(['send', 'rule note', 'send']);
  expect(answer).toEqual(refusedWith([warn]));
});

test('errors of others pass as they are', async () => {
  const error = { name: 'ValidationError', details: { errors: [] } };
  expect(await play({ answers: [{ error }] })).toEqual({ events: ['send'], answer: { error } });
});
