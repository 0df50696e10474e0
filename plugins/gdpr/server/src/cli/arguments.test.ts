import { parseArguments } from './arguments';

test.each([
  [[], { name: 'help' }],
  [['--help'], { name: 'help' }],
  [['check', '-h'], { name: 'help' }],
  [['check'], { name: 'check', json: false, strict: false }],
  [['check', '--json', '--strict'], { name: 'check', json: true, strict: true }],
  [['explain', 'api::a.a'], { name: 'explain', uid: 'api::a.a', json: false, locale: 'en' }],
  [
    ['explain', 'api::a.a', '--locale', 'fr', '--json'],
    { name: 'explain', uid: 'api::a.a', json: true, locale: 'fr' },
  ],
])('gdpr %j', (words, command) => expect(parseArguments(words)).toEqual(command));

test.each([
  [['chek'], 'unknown command "chek"; did you mean "check"?'],
  [['check', 'api::a.a'], '"check" takes no "api::a.a"'],
  [['check', '--locale=fr'], '"check" has no --locale'],
  [['check', '--jsno'], "Unknown option '--jsno'"],
  [['explain'], 'needs the uid of one content type'],
  [['explain', 'a', 'b'], 'needs the uid of one content type'],
  [['explain', 'a', '--locale', 'de'], '--locale must be fr or en, not "de"'],
  [['explain', 'a', '--strict'], '--strict belongs to "check"'],
])('gdpr %j is refused in words', (words, message) => {
  const command = parseArguments(words);
  expect(command.name).toBe('wrong');
  expect(command).toHaveProperty('message', expect.stringContaining(message));
});
