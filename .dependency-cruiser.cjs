// The house plan of the plugin's server: floors, front doors, a pure core.
const FLOORS = [
  ['kernel'],
  ['permissions'],
  ['tagging', 'ledger'],
  ['subject-graph', 'jobs', 'detection', 'findings'],
  ['lifecycle'],
  ['selection', 'guard'],
  ['erasure', 'scan'],
  ['bulk', 'saved-filters'],
  ['cli'],
];

const SERVER = '^plugins/gdpr/server/src/';
const ADMIN = '^plugins/gdpr/admin/';
const PLAIN =
  '^plugins/gdpr/shared/contracts/(tag-vocabulary|inventory-filter|job-states|detection-vocabulary)\\.ts$';
const PURE_TAGGING = 'taxonomy|taxonomy-data|strategy-fit|category-defaults|guess|schema-alarm';
const TEST = '\\.(test|fixture)\\.tsx?$';
const SHELL = '(\\.(service|controller|routes|schema|policy|job|middleware)|/index|/errors)\\.ts$';

const folders = (floors) => floors.flat().join('|');

/** A floor sees neither the floors above it nor its neighbours. */
const looksOnlyDown = FLOORS.flatMap((floor, level) =>
  floor.map((feature) => {
    const others = floor.filter((neighbour) => neighbour !== feature);
    const above = folders([others, ...FLOORS.slice(level + 1)]);
    return {
      name: `${feature}-looks-only-down`,
      severity: 'error',
      from: { path: `${SERVER}${feature}/`, pathNot: TEST },
      to: { path: `${SERVER}(${above || '(?!)'})/` },
    };
  }),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A circle of types alone is gone when the program runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-feature-has-a-floor',
      comment: 'Add the new feature to FLOORS.',
      severity: 'error',
      from: { path: `${SERVER}[^/]+/`, pathNot: `${SERVER}(${folders(FLOORS)})/` },
      to: {},
    },
    {
      name: 'features-meet-at-the-front-door',
      severity: 'error',
      from: { path: `${SERVER}(?!kernel/)([^/]+)/`, pathNot: TEST },
      to: {
        path: `${SERVER}(?!kernel/)[^/]+/.+`,
        pathNot: [`${SERVER}$1/`, `${SERVER}[^/]+/index\\.ts$`],
      },
    },
    ...looksOnlyDown,
    {
      name: 'server-never-imports-admin',
      severity: 'error',
      from: { path: SERVER },
      to: { path: `${ADMIN}|^react|^@strapi/(admin|design-system|icons)` },
    },
    {
      name: 'admin-never-imports-server',
      comment:
        'But for the pure rules of tagging, which both sides must read alike, and tests of what the server says.',
      severity: 'error',
      from: { path: ADMIN, pathNot: TEST },
      to: { path: SERVER, pathNot: `${SERVER}tagging/(${PURE_TAGGING})\\.ts$` },
    },
    {
      name: 'admin-takes-only-types-of-schemas',
      comment: 'zod is for the server; the admin bundle stays small.',
      severity: 'error',
      from: { path: ADMIN, pathNot: TEST },
      to: {
        path: '^plugins/gdpr/shared/contracts/',
        pathNot: PLAIN,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'what-the-admin-reads-is-free-of-zod',
      severity: 'error',
      from: { path: [PLAIN, `${SERVER}tagging/(${PURE_TAGGING})\\.ts$`] },
      to: { path: 'node_modules/zod', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-stays-pure',
      comment: 'What decides takes values and returns values; only the shell knows Strapi.',
      severity: 'error',
      from: { path: SERVER, pathNot: [SHELL, TEST] },
      to: { path: 'node_modules/@strapi/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-http-files-touch-koa',
      severity: 'error',
      from: { path: SERVER, pathNot: '\\.(controller|routes|policy|middleware)\\.ts$' },
      to: { path: 'node_modules/(@types/)?koa', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'plugin-knows-no-host',
      severity: 'error',
      from: { path: '^plugins/', pathNot: TEST },
      to: { path: '^(src|config|database|tests|scripts)/' },
    },
    {
      name: 'sources-import-no-test',
      severity: 'error',
      from: { pathNot: `${TEST}|^tests/` },
      to: { path: `${TEST}|^tests/` },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
