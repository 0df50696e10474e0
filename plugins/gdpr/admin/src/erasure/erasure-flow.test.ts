import type { Preview, PreviewRequest, Run } from '../../../shared/contracts/erasure';
import { nextStep, type ErasureStep } from './erasure-flow';
import type { Failure } from './failure';

const seed: PreviewRequest = { uid: 'api::person.person', documentId: 'a', mode: 'anonymise' };
const other: PreviewRequest = { ...seed, documentId: 'b' };
// The flow passes these along and never looks inside.
const preview = { planId: 'p1' } as Preview;
const run = { planId: 'p1', state: 'running' } as Run;
const failure: Failure = { message: 'no', remedy: 'preview' };

const choosing: ErasureStep = { name: 'choosing' };
const previewing: ErasureStep = { name: 'previewing', seed };
const previewed: ErasureStep = { name: 'previewed', seed, preview };
const confirming: ErasureStep = { name: 'confirming', seed, preview };

test('from the choice to the result', () => {
  expect(nextStep(choosing, { type: 'seedChosen', seed })).toEqual(previewing);
  expect(nextStep(previewing, { type: 'previewArrived', seed, preview })).toEqual(previewed);
  expect(nextStep(previewed, { type: 'confirmed' })).toEqual(confirming);
  const running = nextStep(confirming, { type: 'runSeen', run, over: false });
  expect(running).toEqual({ name: 'running', seed, run });
  expect(nextStep(running, { type: 'runSeen', run, over: true })).toEqual({
    name: 'finished',
    seed,
    run,
  });
});

test('the preview of another person than the one asked for last is not shown', () => {
  expect(nextStep(previewing, { type: 'previewArrived', seed: other, preview })).toBe(previewing);
  expect(nextStep(previewing, { type: 'failed', seed: other, failure })).toBe(previewing);
});

test('nothing is confirmed without a preview on screen', () => {
  expect(nextStep(previewing, { type: 'confirmed' })).toBe(previewing);
  expect(nextStep(choosing, { type: 'runSeen', run, over: true })).toBe(choosing);
});

test.each([previewing, previewed, confirming])(
  'a failure stops $name and keeps what was asked',
  (step) => {
    expect(nextStep(step, { type: 'failed', seed, failure })).toEqual({
      name: 'failed',
      failure,
      seed,
    });
  },
);

test('a refusal that the form can put right leaves the preview on screen', () => {
  const correctable: Failure = { message: 'the reason names the person', remedy: 'none' };
  const step = nextStep(confirming, { type: 'failed', seed, failure: correctable });
  expect(step).toEqual({ ...previewed, failure: correctable });
  expect(nextStep(step, { type: 'confirmed' })).toEqual(confirming);
});

test('a finished run is not undone by a late failure', () => {
  const finished: ErasureStep = { name: 'finished', seed, run };
  expect(nextStep(finished, { type: 'failed', seed, failure })).toBe(finished);
});

test('after a failure the preview can be made again', () => {
  const failed: ErasureStep = { name: 'failed', failure, seed };
  expect(nextStep(failed, { type: 'seedChosen', seed })).toEqual(previewing);
});
