import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, context, type BuildOptions, type BuildResult, type Plugin } from 'esbuild'

const outdir = 'public/islands'
const manifest = '.generated/islands.json'

const common = {
  bundle: true,
  metafile: true,
  outdir,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  target: 'es2022',
  legalComments: 'none',
} satisfies BuildOptions

/** `main` is a module and loads its parts on demand; `theme` is a classic script that runs before painting. */
const bundles: BuildOptions[] = [
  { ...common, entryPoints: ['islands/main.ts'], format: 'esm', splitting: true },
  { ...common, entryPoints: ['islands/theme.ts'], format: 'iife' },
]

/** Address of each entry's file, by its name. */
function addressesOf(results: BuildResult[]): Record<string, string> {
  const outputs = results.flatMap(({ metafile }) => Object.entries(metafile?.outputs ?? {}))
  return Object.fromEntries(
    outputs.flatMap(([file, { entryPoint }]) =>
      entryPoint && /^islands\/(main|theme)\.ts$/.test(entryPoint)
        ? [[path.basename(entryPoint, '.ts'), `/islands/${path.basename(file)}`]]
        : [],
    ),
  )
}

async function writeManifest(addresses: Record<string, string>): Promise<void> {
  await mkdir(path.dirname(manifest), { recursive: true })
  await writeFile(manifest, `${JSON.stringify(addresses)}\n`)
}

/** Bundles the islands into public/islands and writes their addresses to .generated/islands.json. */
export async function buildIslands({ minify }: { minify: boolean }): Promise<void> {
  await rm(outdir, { recursive: true, force: true })
  await writeManifest(addressesOf(await Promise.all(bundles.map((options) => build({ ...options, minify })))))
}

/** In development React hydrates the page first: what an island changes before that is a mismatch to it. */
const afterHydration = {
  js: `await new Promise((resolve) => {
  const wait = () => requestIdleCallback(resolve)
  if (document.readyState === 'complete') wait()
  else addEventListener('load', wait)
})`,
}

/** The same without an end: again after every change. */
async function watchIslands(): Promise<void> {
  const addresses: Record<string, string> = {}
  const remember: Plugin = {
    name: 'manifest',
    setup: ({ onEnd }) =>
      onEnd(async (result) => {
        if (result.errors.length) return
        await writeManifest(Object.assign(addresses, addressesOf([result])))
      }),
  }
  const contexts = await Promise.all(
    bundles.map((options) =>
      context({
        ...options,
        plugins: [remember],
        ...(options.format === 'esm' ? { banner: afterHydration } : {}),
      }),
    ),
  )
  await Promise.all(contexts.map((each) => each.watch()))
}

if (import.meta.main) {
  await watchIslands()
  // esbuild's own process does not keep this one alive.
  setInterval(() => undefined, 2 ** 30)
}
