import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.{ts,tsx}'];
const TESTS = ['**/*.test.{ts,tsx}', 'tests/**/*.ts'];
const SCRIPTS = ['**/*.{mjs,cjs,js}'];
const ADMIN = ['plugins/*/admin/**/*.{ts,tsx}', 'src/admin/**/*.{ts,tsx}'];
const TABLES = [
  'database/seed/lists/**/*.ts',
  '**/*-data.ts',
  '**/*-table.fixture.ts',
  '**/translations/*.ts',
];

const uncounted = { skipBlankLines: true, skipComments: true };

const size = {
  'max-lines': ['error', { max: 300, ...uncounted }],
  'max-lines-per-function': ['error', { max: 60, ...uncounted }],
  // A switch over a closed set is one decision, however many cases the set has.
  complexity: ['error', { max: 10, variant: 'modified' }],
  'max-params': ['error', 3],
};

const node = Object.fromEntries(
  [
    ...['console', 'process', 'Buffer', 'URL', 'URLSearchParams', 'fetch', 'global', 'globalThis'],
    ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'],
    ...['performance', 'structuredClone', 'AbortSignal', 'AbortController'],
    ...['TextEncoder', 'TextDecoder', 'Blob', 'FormData'],
  ].map((name) => [name, 'readonly']),
);
const commonjs = {
  require: 'readonly',
  module: 'writable',
  exports: 'writable',
  __dirname: 'readonly',
};

export default tseslint.config(
  {
    ignores: [
      '**/{node_modules,dist,build,coverage}/**',
      '**/{.cache,.demo,.strapi,.tmp}/**',
      'types/generated/**',
      'public/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: { ...size, eqeqeq: 'error', 'no-restricted-globals': ['error', 'strapi'] } },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'tests/tsconfig.json',
          'plugins/gdpr/server/tsconfig.json',
          'plugins/gdpr/admin/tsconfig.json',
          'src/admin/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Strapi's schemas are plain objects that plugins add to and take from.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // The house has no enums, and these two rules are the slowest of all.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ADMIN,
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // Strapi's hooks return plain functions and declare them as methods.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // What comes over HTTP or out of a table has no type; the story's expectations are its check.
    files: TESTS,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // Knex infers a row's type from the assertion, which this rule takes for a needless one.
    files: [
      'plugins/*/server/src/{bulk,erasure,jobs,kernel,ledger,saved-filters,selection}/**/*.ts',
    ],
    rules: { '@typescript-eslint/no-unnecessary-type-assertion': 'off' },
  },
  { files: TABLES, rules: { 'max-lines': 'off' } },
  { files: SCRIPTS, languageOptions: { globals: node } },
  {
    files: ['**/*.{cjs,js}'],
    languageOptions: { sourceType: 'commonjs', globals: { ...node, ...commonjs } },
  },
);
