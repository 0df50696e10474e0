import { onQuestion, openQuestion, putQuestion } from './question';

const question = { uid: 'api::note.note', data: {}, verdicts: [] };
const later = () => new Promise((done) => setTimeout(done, 1));

test('without a form on screen the write goes on, and the server judges', async () => {
  expect(await putQuestion(question)).toEqual({ kind: 'save' });
});

test('a form hears the question, and its answer ends the wait', async () => {
  const heard = jest.fn();
  const leave = onQuestion(heard);
  const ruling = putQuestion(question);
  expect(openQuestion()).toMatchObject(question);
  openQuestion()?.answer({ kind: 'save' });
  expect(await ruling).toEqual({ kind: 'save' });
  expect(openQuestion()).toBeNull();
  expect(heard).toHaveBeenCalledTimes(2);
  leave();
});

test('who leaves the screen saves nothing; a panel that is put back at once goes on asking', async () => {
  const leave = onQuestion(() => undefined);
  const ruling = putQuestion(question);
  leave();
  const leaveAgain = onQuestion(() => undefined);
  await later();
  expect(openQuestion()).not.toBeNull();
  leaveAgain();
  await later();
  expect(await ruling).toMatchObject({ kind: 'stay' });
});
