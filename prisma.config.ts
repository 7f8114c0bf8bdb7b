import { defineConfig } from 'prisma/config'

// The CLI looks for a schema engine, and downloads one, even for `generate`, which does not use it.
// A false one keeps it from the network. Never /bin/true: `migrate diff` would print nothing and exit 0.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= '/bin/false'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
