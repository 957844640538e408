import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/** Rooms whose answer depends on nothing but what they are given: a decider and a process must say the same when they run again. */
const pureRooms = ['libs/kernel/**/*.ts', 'libs/law/**/*.ts', 'libs/domain/**/*.ts', 'workflows/**/*.ts']
const specs = '**/*.spec.ts'
const portal = ['apps/portal/**/*.{ts,tsx}']
const clock = 'The clock is not asked here: time comes in with the command or the fact.'
const outside = 'This room knows nothing of the machine it runs on.'

export default tseslint.config(
  { ignores: ['apps/portal/client/api.d.ts', 'dist/', '.sanshe/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // Numbers are what most of our texts are made of.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
      eqeqeq: 'error',
    },
  },
  {
    files: portal,
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { parserOptions: { project: './apps/portal/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: pureRooms,
    ignores: [specs],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: '^node:', message: outside }], paths: nodeModules() }],
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'global',
          'globalThis',
          'Buffer',
          'performance',
          'crypto',
          'fetch',
          'setTimeout',
          'setInterval',
          'setImmediate',
        ].map((name) => ({ name, message: outside })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: clock },
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
        { selector: 'CallExpression[callee.name="Date"]', message: clock },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'Chance is not asked here: a draw is replayable.',
        },
      ],
    },
  },
  {
    files: [specs, 'test/**/*.ts'],
    rules: {
      // What a test reads back is checked by what it expects of it.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
)

/** Node's modules by their old names, without «node:». */
function nodeModules() {
  const names = [
    'assert',
    'buffer',
    'child_process',
    'cluster',
    'crypto',
    'dns',
    'events',
    'fs',
    'http',
    'https',
    'net',
    'os',
    'path',
    'perf_hooks',
  ]
  const more = ['process', 'readline', 'stream', 'timers', 'tls', 'url', 'util', 'v8', 'vm', 'worker_threads', 'zlib']
  return [...names, ...more].map((name) => ({ name, message: outside }))
}
