import { defineConfig } from 'vitest/config'

const shared = {
  resolve: {
    alias: { '@': import.meta.dirname },
    // `server-only` is empty under this condition and throws under all others.
    conditions: ['react-server'],
  },
  ssr: { resolve: { conditions: ['react-server'], externalConditions: ['react-server'] } },
}

const everywhere = ['{app,components,content,features,islands,lib,packages,scripts,server}/**']
const never = ['**/node_modules/**', 'content/posts/**', '.next/**']

export default defineConfig({
  test: {
    // mariadb 3.4 rejects a promise that nobody holds when a connection breaks while it is being set up
    // (lib/connection.js, authSucceedHandler); Next's server logs it. Tests that cut connections meet it.
    onUnhandledError: (error) => !('sqlState' in error && error.sqlState === '08S01'),
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          // For a hanging test, not for a slow machine: nothing here measures time by the clock.
          testTimeout: 30_000,
          include: everywhere.map((folder) => `${folder}/*.test.{ts,tsx}`),
          exclude: [...never, '**/*.integration.test.ts'],
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          include: everywhere.map((folder) => `${folder}/*.integration.test.ts`),
          exclude: never,
          // They start servers and kill them.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
