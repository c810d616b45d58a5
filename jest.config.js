const nextJest = require('next/jest');

/** Packages published as ES modules only, which Jest must translate. */
const modules = ['@prisma/schema-engine-wasm', 'pinyin-pro', 'otplib', '@noble', '@scure'];

const shared = {
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
};

const server = {
  ...shared,
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
};

/** Each kind of test with what it needs and no more: only two of them start a database. */
const projects = {
  domain: { ...shared, testEnvironment: 'node' },
  server,
  components: {
    ...shared,
    testEnvironment: 'jsdom',
    setupFilesAfterEnv: ['@testing-library/jest-dom'],
  },
  journeys: server,
};

module.exports = async () => ({
  testTimeout: 60_000,
  // One less than the cores would be one: everything in one process, twice as long.
  maxWorkers: '100%',
  projects: await Promise.all(
    Object.entries(projects).map(async ([displayName, project]) => {
      const config = await nextJest({ dir: __dirname })({
        ...project,
        displayName,
        testMatch: [`<rootDir>/tests/${displayName}/**/*.test.{ts,tsx}`],
      })();
      return {
        ...config,
        transformIgnorePatterns: [`/node_modules/(?!(${modules.join('|')})/)`],
        modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/'],
      };
    }),
  ),
});
