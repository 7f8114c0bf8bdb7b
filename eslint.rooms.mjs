// The rooms of the house and who may import whom (architecture.md), for eslint-plugin-boundaries.

/** Patterns are matched against whole paths; the first match names the room. */
export const rooms = [
  ['server-lib', 'lib/server/**'],
  ['lib', 'lib/**'],
  ['schema', 'features/*/schema.ts'],
  ['feature-ui', 'features/*/ui/**'],
  ['inside', 'features/*/{service,repository}.ts'],
  ['feature', 'features/*/**'],
  ['app', 'app/**'],
  ['components', 'components/**'],
  ['islands', 'islands/**'],
  ['packages', 'packages/*/**'],
  ['server', 'server/**'],
  ['testing', 'scripts/testing/**'],
  ['scripts', 'scripts/**'],
  ['bench', 'bench/**'],
  ['e2e', 'e2e/**'],
  ['content', 'content/definitions/**'],
  ['generated', '.generated/**'],
].map(([type, pattern]) => ({
  type,
  pattern,
  mode: 'full',
  // The first star of a feature or package is its name.
  ...(/^(features|packages)\//.test(pattern) ? { capture: ['name'] } : {}),
}))

const everyPartOfAFeature = ['feature', 'feature-ui', 'schema', 'inside']

/** From each room into which others; `same` are rooms that must belong to the same feature or package. */
const table = {
  packages: { same: ['packages'] },
  lib: { to: ['lib', 'packages'] },
  'server-lib': { to: ['server-lib', 'lib', 'packages', 'generated'] },
  components: { to: ['components', 'lib', 'packages'] },
  islands: { to: ['islands', 'packages', 'schema'] },
  schema: { to: ['lib', 'packages'], same: ['feature', 'schema'] },
  feature: {
    to: ['packages', 'islands', 'lib', 'server-lib', 'components'],
    same: everyPartOfAFeature,
  },
  inside: { to: ['packages', 'islands', 'lib', 'server-lib'], same: everyPartOfAFeature },
  'feature-ui': {
    to: ['packages', 'islands', 'lib', 'components'],
    same: ['feature', 'feature-ui', 'schema'],
  },
  app: { to: ['app', ...everyPartOfAFeature, 'components', 'lib', 'server-lib', 'packages', 'generated'] },
  server: { to: ['server', 'lib', 'server-lib'] },
  scripts: { to: ['scripts', 'testing', 'lib', 'server-lib', 'packages'] },
  bench: { to: ['bench', 'lib', 'packages'] },
  content: { to: ['content', 'lib', 'packages'] },
  e2e: { to: ['e2e'] },
}

const sameName = { name: '{{ from.element.captured.name }}' }

const lines = Object.entries({
  ...table,
  testing: { to: ['testing', ...everyPartOfAFeature, ...table.scripts.to] },
})

/** The table as the plugin's policies. */
export const policies = lines.map(([from, { to = [], same = [] }]) => ({
  from: { element: { type: from } },
  allow: [
    ...to.map((type) => ({ to: { element: { type } } })),
    ...same.map((type) => ({ to: { element: { type, captured: sameName } } })),
  ],
}))

/** Tests may use what makes databases and replicas for them, wherever they stand. */
export const testPolicies = policies.map(({ from, allow }) => ({
  from,
  allow: [...allow, { to: { element: { type: 'testing' } } }],
}))
