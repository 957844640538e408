// ESM on jest 30: `infra/test.mjs` sets NODE_OPTIONS=--experimental-vm-modules and gives the suites their servers by environment.
export default {
  testEnvironment: '<rootDir>/infra/jest-environment.mjs',
  testMatch: ['<rootDir>/(apps|libs|workflows|infra|test)/**/*.spec.ts'],
  // Without these, jest's file map takes the copies below dist for modules of the same name.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.sanshe/'],
  extensionsToTreatAsEsm: ['.ts'],
  // JavaScript first: a package that ships both must not be read as TypeScript.
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  testSequencer: '<rootDir>/infra/longest-first.mjs',
  maxWorkers: 2,
  testTimeout: 30_000,
  // ESM modules are never freed inside a worker: one that has grown too big is replaced.
  workerIdleMemoryLimit: '1GB',
}
