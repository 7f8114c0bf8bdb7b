import { cp, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'

const folder = 'node_modules/lucide-static/icons'

/** The names of the type in components/ui/Icon.tsx, which are all that there are. */
function namesIn(source: string): string[] {
  return [...source.matchAll(/^ {2}\| '([a-z0-9-]+)'$/gm)].map(([, name = '']) => name)
}

/**
 * Copies the icons to the server. Documents have theirs since the build; the moderators' pages are rendered when they
 * are asked for, and of the 1,600 icons of the package they need these few.
 */
export async function copyIcons(standalone: string): Promise<void> {
  const names = namesIn(await readFile('components/ui/Icon.tsx', 'utf8'))
  if (names.length === 0) throw new Error('components/ui/Icon.tsx names no icons')
  const target = path.join(standalone, folder)
  await mkdir(target, { recursive: true })
  for (const name of names) await cp(path.join(folder, `${name}.svg`), path.join(target, `${name}.svg`))
}
