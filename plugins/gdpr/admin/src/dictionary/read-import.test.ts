import { changesOf, readImport } from './read-import';

test('reads JSON, and says why a file is none', () => {
  expect(readImport('{"ignore":["mot"]}')).toEqual({
    status: 'read',
    content: { ignore: ['mot'] },
  });
  expect(readImport('{"ignore":')).toMatchObject({ status: 'unreadable' });
});

test('what a file leaves out is nothing', () => {
  expect(changesOf({ ignore: ['mot'] })).toEqual({
    rules: [],
    ignore: ['mot'],
    classes: {},
    disabled: [],
  });
  expect(changesOf([])).toEqual({ rules: [], ignore: [], classes: {}, disabled: [] });
});
