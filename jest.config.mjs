const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

const everywhere = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  transform: { '\\.tsx$': swc(true), '\\.ts$': swc(false) },
  modulePathIgnorePatterns: [
    '<rootDir>/(dist|\\.cache|\\.demo|\\.strapi)/',
    '<rootDir>/plugins/[^/]+/dist/',
  ],
};

/** Every file has a process, a database and folders of its own. */
const booted = (client) => ({
  ...everywhere,
  testEnvironment: '<rootDir>/tests/support/host-environment.cjs',
  testEnvironmentOptions: { globalsCleanup: 'off' },
  setupFiles: [`<rootDir>/tests/support/on-${client}.cjs`],
  globalSetup: `<rootDir>/tests/support/setup-${client}.mjs`,
  globalTeardown: `<rootDir>/tests/support/teardown-${client}.mjs`,
});

/** The same stories on each database. */
const integration = (client) => ({
  ...booted(client),
  displayName: `integration-${client}`,
  testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
});

/** @type {import('jest').Config} */
export default {
  testTimeout: 180_000,
  // A worker over this limit is replaced after its file: so low, every file gets a process of its own.
  workerIdleMemoryLimit: '1MB',
  projects: [
    {
      ...everywhere,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/plugins/*/{server,admin,shared}/**/*.test.{ts,tsx}',
        '<rootDir>/{src,database,config,bench}/**/*.test.{ts,tsx}',
      ],
    },
    integration('sqlite'),
    integration('postgres'),
    {
      ...everywhere,
      displayName: 'elsewhere',
      testMatch: ['<rootDir>/tests/elsewhere/**/*.test.ts'],
    },
    {
      ...booted('sqlite'),
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
  ],
};
