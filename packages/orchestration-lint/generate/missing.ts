import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What generate/all.ts makes below src/generated/. */
const files = ['compose-schema.ts', 'kubernetes-1.36.ts']

/** Makes what the checkers read, in a clone in which nothing was built yet. */
export async function generateMissing(): Promise<void> {
  const folder = fileURLToPath(new URL('../src/generated/', import.meta.url))
  if (files.every((file) => existsSync(folder + file))) return
  // Only here are the packages needed of which it is made.
  const { generateAll } = await import('./all.ts')
  await generateAll()
}
