import { build } from 'esbuild'

// CommonJS packages in the bundle call `require` for Node's own modules.
const banner = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`

/** Bundles server/main.ts into one file; Next itself comes from node_modules beside it. */
export async function bundleServer(outfile: string): Promise<void> {
  await build({
    entryPoints: ['server/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    external: ['next'],
    // `server-only` is empty under this condition and throws under all others.
    conditions: ['react-server'],
    banner: { js: banner },
    logLevel: 'warning',
  })
}

/**
 * Bundles `npm run migrate` into one file that lies beside `prisma/migrations`. Its modules take the project's
 * directory to be the one above theirs: in the bundle, that of the file.
 */
export async function bundleMigrate(outfile: string): Promise<void> {
  const origin = `const origin = new URL('scripts/migrate.mjs', import.meta.url).href;`
  await build({
    entryPoints: ['scripts/migrate.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    conditions: ['react-server'],
    define: { 'import.meta.url': 'origin' },
    banner: { js: `${banner}\n${origin}` },
    minify: true,
    logLevel: 'warning',
  })
}
