import type { BulkPreview, BulkPreviewRequest } from '../../../shared/contracts/bulk';
import type { Failure } from '../erasure/failure';
import { nextBulkStep, type BulkEvent, type BulkStep } from './bulk-flow';

const request: BulkPreviewRequest = {
  uid: 'api::a.a',
  mode: 'anonymise',
  selection: { documentIds: ['a'] },
};
// Only what the flow looks at.
const preview = { jobId: 'job', total: 3 } as BulkPreview;
const failure: Failure = { message: 'no', remedy: 'none' };

const after = (...events: BulkEvent[]): BulkStep =>
  events.reduce<BulkStep>(nextBulkStep, { name: 'selecting' });
const selected: BulkEvent = { type: 'selected', request };
const arrived: BulkEvent = { type: 'previewArrived', request, preview };
const toForm = [selected, arrived, { type: 'continued' }] as const;

test('from the selection to the job', () => {
  expect(after(selected)).toEqual({ name: 'previewing', request });
  expect(after(selected, arrived)).toEqual({ name: 'previewed', request, preview });
  expect(after(...toForm).name).toBe('confirming');
  expect(after(...toForm, { type: 'confirmed' }).name).toBe('sending');
  expect(after(...toForm, { type: 'confirmed' }, { type: 'accepted' }).name).toBe('sent');
});

test('nobody left to treat: there is nothing to confirm', () => {
  const empty = { ...preview, total: 0 };
  const step = after(
    selected,
    { type: 'previewArrived', request, preview: empty },
    { type: 'continued' },
  );
  expect(step.name).toBe('previewed');
});

test('the preview of an earlier selection changes nothing', () => {
  const other: BulkPreviewRequest = { ...request, mode: 'delete' };
  expect(after(selected, { type: 'previewArrived', request: other, preview })).toEqual({
    name: 'previewing',
    request,
  });
});

test('one step back from the form, then from the preview', () => {
  expect(after(...toForm, { type: 'wentBack' }).name).toBe('previewed');
  expect(after(...toForm, { type: 'wentBack' }, { type: 'wentBack' }).name).toBe('selecting');
});

test('a refusal that can be put right keeps the form, another asks for a new preview', () => {
  const sending = [...toForm, { type: 'confirmed' }] as const;
  expect(after(...sending, { type: 'failed', request, failure })).toMatchObject({
    name: 'confirming',
    failure,
  });
  const stale: Failure = { ...failure, remedy: 'preview' };
  expect(after(...sending, { type: 'failed', request, failure: stale })).toEqual({
    name: 'failed',
    request,
    failure: stale,
  });
});

test('a confirmation cannot be sent twice', () => {
  const sending = after(...toForm, { type: 'confirmed' });
  expect(nextBulkStep(sending, { type: 'confirmed' })).toBe(sending);
});
