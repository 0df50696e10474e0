import { JOB_ACTS } from '../../../shared/contracts/jobs';
import { RUN_STATES, type RunState } from '../../../shared/contracts/erasure';
import { actsOf } from './job-view';
import { refuseOtherWord, wordFor } from './word';

const may = { id: 2, ability: { can: () => true } };
const mayNot = { id: 2, ability: { can: () => false } };
const DELETION = { name: 'erasure', plan: { mode: 'delete' } };
const acts = (state: RunState, { by = 1, failed = 3 } = {}) =>
  actsOf({ ...DELETION, state, requestedBy: by }, 'erasure', { caller: may, failed });

test.each([
  ['awaiting-approval', ['approve', 'reject', 'cancel']],
  ['confirmed', ['pause', 'cancel']],
  ['running', ['pause', 'cancel']],
  ['paused', ['resume', 'cancel']],
  ['erased', []],
  ['partial', ['retry']],
  ['rejected', []],
] as const)('a job that is %s offers %j', (state, expected) =>
  expect(acts(state)).toEqual(expected),
);

test('who asked does not approve; what did not fail is not tried again', () => {
  expect(acts('awaiting-approval', { by: 2 })).toEqual(['reject', 'cancel']);
  expect(acts('partial', { failed: 0 })).toEqual([]);
});

test('who may not act is offered nothing, and only acts that there are are offered', () => {
  for (const state of RUN_STATES) {
    expect(
      actsOf({ ...DELETION, state, requestedBy: 1 }, 'erasure', { caller: mayNot, failed: 1 }),
    ).toEqual([]);
    expect(JOB_ACTS).toEqual(expect.arrayContaining(acts(state)));
  }
});

test('the word carries the exact number, in either language and no other way', () => {
  expect(wordFor('anonymise', 1284)).toEqual({ fr: 'ANONYMISER 1284', en: 'ANONYMISE 1284' });
  for (const word of ['DELETE 12', 'SUPPRIMER 12'])
    expect(() => refuseOtherWord('delete', 12, word)).not.toThrow();
  for (const word of ['DELETE', 'DELETE 13', 'delete 12', 'DELETE 1 2', 'DELETE  12', ' DELETE 12'])
    expect(() => refuseOtherWord('delete', 12, word)).toThrow(
      expect.objectContaining({ code: 'E_GDPR_WORD_WRONG' }),
    );
});

test.each([
  ['text-scan', 'scan', 'plugin::gdpr.scan.run'],
  ['findings-decision', 'decision', 'plugin::gdpr.scan.decide'],
] as const)('a %s is paused, resumed and cancelled, by who may run it', (name, kind, action) => {
  const holds = (held: string) => ({ id: 2, ability: { can: (asked: string) => asked === held } });
  const offered = (state: RunState, held: string) =>
    actsOf({ name, plan: {}, state, requestedBy: 1 }, kind, { caller: holds(held), failed: 3 });
  expect(offered('running', action)).toEqual(['pause', 'cancel']);
  expect(offered('paused', action)).toEqual(['resume', 'cancel']);
  expect(offered('partial', action)).toEqual([]);
  expect(offered('running', 'plugin::gdpr.erasure.delete')).toEqual([]);
});
