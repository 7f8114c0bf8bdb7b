import boundaries from 'eslint-plugin-boundaries'
import tseslint from 'typescript-eslint'
import { policies, rooms, testPolicies } from './eslint.rooms.mjs'

const prismaDoor = {
  group: ['@prisma/*', '!@prisma/instrumentation', '**/.generated/prisma/*', '@/.generated/prisma/*'],
  message: 'Prisma Client is imported by lib/server/db.ts and repositories only.',
}
const databaseDoor = {
  group: ['@/lib/server/db', './db', '../db', './db.ts'],
  message: 'Only repositories talk to the database.',
}
const contentDoor = {
  group: ['contentlayer/generated', '**/.contentlayer/*'],
  message: 'Articles come from features/posts/repository.ts only.',
}

export default tseslint.config(
  {
    ignores: [
      '.contentlayer/',
      '.generated/',
      '.local/',
      '.next/',
      'content/posts/*/examples/',
      'next-env.d.ts',
      'node_modules/',
      'packages/orchestration-lint/src/generated/',
      'playwright-report/',
      'public/',
      'test-results/',
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': rooms,
      'boundaries/legacy-warnings': false,
      'boundaries/include': ['**/*.{ts,tsx}'],
      'import/resolver': { typescript: { project: 'tsconfig.json' } },
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', policies }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-imports': ['error', { patterns: [prismaDoor, databaseDoor, contentDoor] }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings come from lib/server/env.ts.' },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['lib/server/db.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [contentDoor] }] },
  },
  {
    files: [
      'features/*/*/repository/*.ts',
      'features/*/**/repository.ts',
      'lib/server/*/repository.ts',
      'lib/server/{readiness,database-error}.ts',
    ],
    rules: { 'no-restricted-imports': ['error', { patterns: [contentDoor] }] },
  },
  {
    files: ['features/posts/{repository,from-source,samples}.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [prismaDoor] }] },
  },
  {
    // Settings are read in one place of each program; the rest are configurations of tools.
    files: [
      'lib/server/env.ts',
      'server/main.ts',
      'scripts/environment.ts',
      'scripts/bootstrap.mjs',
      'scripts/bootstrap/**',
      '*.config.*',
      'e2e/support/**',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['scripts/**', 'server/main.ts', 'bench/**', 'e2e/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.test.ts'],
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', policies: testPolicies }],
      // Tests look through every door, and set the settings that they test.
      'no-restricted-imports': 'off',
      'no-restricted-properties': 'off',
    },
  },
)
