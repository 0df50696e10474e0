import { parseArguments } from './arguments';

test.each([
  [[], { name: 'help' }],
  [['--help'], { name: 'help' }],
  [['check', '-h'], { name: 'help' }],
  [['check'], { name: 'check', json: false, strict: false, database: false }],
  [
    ['check', '--json', '--strict', '--database'],
    { name: 'check', json: true, strict: true, database: true },
  ],
  [
    ['detect', '--jsonl', 'notes.jsonl', '--report'],
    { name: 'detect', file: 'notes.jsonl', json: false, report: true, dictionary: undefined },
  ],
  [['explain', 'api::a.a'], { name: 'explain', uid: 'api::a.a', json: false, locale: 'en' }],
  [
    ['explain', 'api::a.a', '--locale', 'fr', '--json'],
    { name: 'explain', uid: 'api::a.a', json: true, locale: 'fr' },
  ],
  [
    ['anonymise', '--type', 'api::a.a', '--filter', '{"x":1}', '--dry-run'],
    {
      ...{ name: 'anonymise', mode: 'anonymise', uid: 'api::a.a', filters: { x: 1 }, json: false },
      ...{ target: 'subjects', confirmed: undefined, reasonCode: 'retention-ended' },
    },
  ],
  [
    [
      ...['delete', '--type=api::a.a', '--filter={}', '--confirm', '12', '--records', '--json'],
      ...['--reason', 'unlawful'],
    ],
    {
      ...{ name: 'delete', mode: 'delete', uid: 'api::a.a', filters: {}, json: true },
      ...{ target: 'documents', confirmed: 12, reasonCode: 'unlawful' },
    },
  ],
  [['jobs'], { name: 'jobs', json: false, jobId: undefined, act: undefined }],
  [['jobs', 'abc', '--json'], { name: 'jobs', json: true, jobId: 'abc', act: undefined }],
  [['jobs', 'pause', 'abc'], { name: 'jobs', json: false, jobId: 'abc', act: 'pause' }],
  [
    ['scan'],
    {
      ...{ name: 'scan', scope: 'changed', uid: undefined, attachments: undefined, wait: false },
      json: false,
    },
  ],
  [
    ['scan', '--scope', 'all', '--type', 'api::a.a', '--attachments', '--wait', '--json'],
    { name: 'scan', scope: 'all', uid: 'api::a.a', attachments: true, wait: true, json: true },
  ],
])('gdpr %j', (words, command) => expect(parseArguments(words)).toEqual(command));

test.each([
  [['chek'], 'unknown command "chek"; did you mean "check"?'],
  [['check', 'api::a.a'], '"check" takes no "api::a.a"'],
  [['check', '--locale=fr'], '"check" has no --locale'],
  [['check', '--jsno'], "Unknown option '--jsno'"],
  [['explain'], 'needs the uid of one content type'],
  [['detect'], 'needs --jsonl'],
  [['scan', 'api::a.a'], '"scan" takes no "api::a.a"'],
  [['scan', '--scope', 'al'], '--scope must be all or changed, not "al"; did you mean "all"?'],
  [['scan', '--csv'], '"scan" has no --csv'],
  [['findings', 'open'], '"findings" takes no "open"'],
  [['findings', '--category', 'mood'], '--category: must be a list of known words'],
  [['findings', '--changed-before', 'monday'], '--changed-before: '],
  [['findings', '--locale', 'de'], '--locale: '],
  [['detect', 'notes.jsonl'], '"detect" takes no "notes.jsonl"'],
  [['explain', 'a', 'b'], 'needs the uid of one content type'],
  [['explain', 'a', '--locale', 'de'], '--locale must be fr or en, not "de"'],
  [['explain', 'a', '--strict'], '"explain" has no --strict'],
  [['anonymise', '--filter', '{}', '--dry-run'], 'needs --type'],
  [['anonymise', '--type', 'a', '--dry-run'], '--filter must be'],
  [['anonymise', '--type', 'a', '--filter', '[]', '--dry-run'], '--filter must be'],
  [['anonymise', '--type', 'a', '--filter', '{', '--dry-run'], '--filter must be'],
  [['anonymise', '--type', 'a', '--filter', '{}'], 'either --dry-run or --confirm'],
  [['anonymise', '--type', 'a', '--filter', '{}', '--confirm', '1e3'], 'either --dry-run'],
  [
    ['delete', '--type', 'a', '--filter', '{}', '--confirm', '1', '--dry-run'],
    'either --dry-run or --confirm',
  ],
  [['anonymise', '--type', 'a', '--filter', '{}', '--dry-run', '--records'], 'has no --records'],
  [
    ['delete', '--type', 'a', '--filter', '{}', '--dry-run', '--reason', 'unlawfull'],
    'did you mean "unlawful"',
  ],
  [['delete', 'a'], '"delete" takes no "a"'],
  [['jobs', 'pause'], '"jobs pause" needs the id'],
  [['jobs', 'a', 'b'], 'takes pause, resume or cancel'],
  [['jobs', "a'b"], 'is no id of a job'],
])('gdpr %j is refused in words', (words, message) => {
  const command = parseArguments(words);
  expect(command.name).toBe('wrong');
  expect(command).toHaveProperty('message', expect.stringContaining(message));
});

test('gdpr findings: those that are open, unless told otherwise', () => {
  const queryOf = (...words: readonly string[]) => {
    const command = parseArguments(['findings', ...words]);
    return command.name === 'findings' ? command.query : undefined;
  };
  expect(queryOf()).toMatchObject({ state: ['open'], format: 'json', locale: 'en', pageSize: 100 });
  expect(queryOf('--state', 'all')).not.toHaveProperty('state');
  expect(
    queryOf('--type', 'api::a.a', '--category', 'health,nir', '--confidence', '0.9', '--csv'),
  ).toMatchObject({
    ...{ uid: 'api::a.a', category: ['health', 'nir'], confidence: 0.9, format: 'csv' },
  });
});
