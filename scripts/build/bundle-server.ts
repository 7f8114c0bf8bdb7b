import path from 'node:path'
import { build } from 'esbuild'

// CommonJS packages in the bundle call `require` for Node's own modules.
const banner = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`

/**
 * Bundles server/main.ts into one file, and beside it what it imports only when it is needed (tracing); Next
 * itself comes from node_modules.
 */
export async function bundleServer(outfile: string): Promise<void> {
  const { dir, name, ext } = path.parse(outfile)
  await build({
    entryPoints: { [name]: 'server/main.ts' },
    outdir: dir,
    outExtension: { '.js': ext },
    chunkNames: 'server/[name]-[hash]',
    splitting: true,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    external: ['next'],
    // Modules of a package that nothing imports are left out only of its ES modules.
    mainFields: ['module', 'main'],
    // `server-only` is empty under this condition and throws under all others.
    conditions: ['react-server'],
    banner: { js: banner },
    logLevel: 'warning',
  })
}

/**
 * Bundles a command of scripts/ into one file, which lies beside what it reads (`prisma/migrations`). Its modules take
 * the project's directory to be the one above theirs: in the bundle, that of the file.
 */
export async function bundleCommand(name: string, outfile: string): Promise<void> {
  const origin = `const origin = new URL('scripts/${name}.mjs', import.meta.url).href;`
  await build({
    entryPoints: [`scripts/${name}.ts`],
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

/** Bundles a program that uses modules of the site as they are written for Next; packages stay where they are. */
export async function bundleApp(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    // tsconfig.json says so too, but what looks like a package is left alone first.
    alias: { 'contentlayer/generated': path.resolve('.contentlayer/generated/index.mjs') },
    platform: 'node',
    target: 'node22',
    format: 'esm',
    conditions: ['react-server'],
    jsx: 'automatic',
    logLevel: 'warning',
  })
}
