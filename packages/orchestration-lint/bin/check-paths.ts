import type { Diagnostic } from '../src/diagnostic.ts'
import { checkFile } from '../src/files/check-file.ts'
import { withoutTagged } from '../src/files/kustomize.ts'
import { languageOfFile } from '../src/files/language-of-file.ts'
import { findingOf, type Finding, type Tongue } from '../src/format/finding.ts'
import type { CheckOptions, Language } from '../src/options.ts'
import { findFiles, type FoundFile } from './find-files.ts'
import { readFolders, type Folders } from './folders.ts'

export interface Checked {
  readonly findings: readonly Finding[]
  readonly files: number
  /** What was named and is not checked, and why. */
  readonly skipped: readonly { readonly file: string; readonly why: 'unknown' | 'partial' }[]
}

export interface PathOptions {
  /** What the files that are named are taken for; of those in folders, only such are checked. */
  readonly language?: Language | undefined
  readonly kubernetesVersion?: string | undefined
  readonly tongue: Tongue
}

/** Files found in folders are read only if their names can mean something. */
function mayBeChecked(file: string): boolean {
  const name = file.split(/[/\\]/).at(-1) ?? file
  return /\.(?:ya?ml|json|sh|bash)$/i.test(name) || /(?:docker|container)file|^Kustomization$/i.test(name)
}

function languageFor(file: FoundFile, wanted: Language | undefined): Language | undefined {
  if (file.isNamed && wanted) return wanted
  const found = languageOfFile(file.path, file.text)
  return wanted === undefined || found === wanted ? found : undefined
}

async function diagnose(
  file: FoundFile,
  language: Language,
  { kubernetesVersion }: PathOptions,
  folders: Folders,
): Promise<readonly Diagnostic[]> {
  const options: CheckOptions = {
    language,
    siblings: await folders.siblingsOf(file.path),
    ...(kubernetesVersion !== undefined && { kubernetesVersion }),
  }
  return withoutTagged(checkFile(file, options), file.text, folders.tagged)
}

/**
 * Checks files, and all files below folders.
 * @throws UsageError when something cannot be read
 */
export async function checkPaths(paths: readonly string[], options: PathOptions): Promise<Checked> {
  const files = await findFiles(paths, mayBeChecked)
  const folders = await readFolders(files)
  const findings: Finding[] = []
  const skipped: Checked['skipped'][number][] = []
  let checked = 0
  for (const file of files) {
    const language = languageFor(file, options.language)
    const why = !language ? 'unknown' : folders.partial.has(folders.pathOf(file.path)) ? 'partial' : undefined
    if (why || !language) {
      if (file.isNamed && why) skipped.push({ file: file.path, why })
      continue
    }
    const diagnostics = await diagnose(file, language, options, folders)
    findings.push(...diagnostics.map((each) => findingOf(file.path, options.tongue, each)))
    checked += 1
  }
  return { findings, files: checked, skipped }
}
