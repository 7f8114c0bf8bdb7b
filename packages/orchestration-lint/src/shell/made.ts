import { invokedBy } from './invoked.ts'
import { parseShell, type SimpleCommand } from './parsed.ts'
import { piecesOf } from './session.ts'

/** After these nobody knows from the text which files there are, or where one is. */
const unknowable = new Set(
  'cd pushd popd git tar unzip wget curl npx npm yarn pnpm helm kompose make source . helmfile kustomize'.split(
    ' ',
  ),
)

/** A path as it is compared: without `./` and a slash at the end. */
export function plainPath(path: string): string {
  return path.replace(/^(?:\.\/)+/u, '').replace(/\/+$/u, '')
}

/**
 * Notes what a command may have made: every word of it, since who knows what programs do.
 * @returns whether one can still know which files there are
 */
export function noteMade({ name, words, redirections }: SimpleCommand, made: Set<string>): boolean {
  for (const { target, writes } of redirections) if (writes) made.add(plainPath(target.text))
  if (name.text === 'kubectl' || name.text === 'docker') return true
  if (name.certainty !== 'exact' || unknowable.has(name.text)) return false
  for (const { text } of words) made.add(plainPath(text.slice(text.indexOf('=') + 1)))
  return true
}

/**
 * Names of files that the commands of a block may make, for the `siblings` of the blocks after it.
 * @returns undefined where one cannot know any more which files there are: after `cd`, `git clone` and their like
 */
export function filesMadeBy(
  source: string,
  { session }: { readonly session?: boolean } = {},
): ReadonlySet<string> | undefined {
  const made = new Set<string>()
  for (const piece of piecesOf(source, session)) {
    const parsed = parseShell(piece.text)
    if (!parsed) return undefined
    for (const command of parsed.commands)
      if (!noteMade({ ...command, ...invokedBy(command) }, made)) return undefined
  }
  return made
}
