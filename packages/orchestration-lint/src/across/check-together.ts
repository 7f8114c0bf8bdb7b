import type { Diagnostic } from '../diagnostic.ts'
import type { Language } from '../options.ts'
import { createReport } from '../report.ts'
import { checkHosts } from './check-hosts.ts'
import { checkImages } from './check-images.ts'
import { checkNetwork } from './check-network.ts'
import { checkReferences } from './check-references.ts'
import { checkVariables } from './check-variables.ts'
import { emptyModel } from './empty-model.ts'
import type { Model } from './model.ts'
import { readCompose } from './read-compose.ts'
import { readDockerfile } from './read-dockerfile.ts'
import { readKubernetes } from './read-kubernetes.ts'
import { readShell } from './read-shell.ts'
import { acrossRules } from './rules.ts'
import type { Say } from './say.ts'

/** One of the files of an article. */
export interface ArticleFile {
  /** Its path from the place that all have in common: `k8s/web.yaml`. */
  readonly name: string
  readonly source: string
  readonly language: Language
}

/** More than this is no article; nobody compares names of that many files by hand or by machine. */
const mostFiles = 300

/** Everything is compared with everything: of what is too large for an article nothing is said. */
function isTooLarge(model: Model, files: readonly ArticleFile[]): boolean {
  const { containers, references, definitions, services, workloads, backends, settings, composeServices } =
    model
  const lists = [
    containers,
    references,
    definitions,
    services,
    workloads,
    backends,
    settings,
    composeServices,
  ]
  const variables = [...containers, ...composeServices].reduce((sum, each) => sum + each.variables.length, 0)
  const shell = model.shell.reduce((sum, text) => sum + text.length, 0)
  return (
    files.length > mostFiles ||
    shell > 200_000 ||
    variables > 3000 ||
    lists.some(({ length }) => length > 800)
  )
}

function read({ name, source, language }: ArticleFile, model: Model): void {
  if (language === 'dockerfile') model.dockerfiles.push(readDockerfile(name, source))
  if (language === 'compose') readCompose(name, source, model)
  if (language === 'kubernetes') readKubernetes(name, source, model)
  if (language === 'shell') readShell(name, source, model)
}

/**
 * Says where the files of one article contradict each other: names of images, Services, ConfigMaps and variables,
 * ports, users. Never throws. No tool would refuse any of it, so nothing is an error.
 * @returns diagnostics in the order of the files and of their text
 */
export function checkTogether(files: readonly ArticleFile[]): {
  diagnostics: readonly (Diagnostic & { readonly file: string })[]
} {
  const known = files.slice(0, mostFiles)
  const model = emptyModel()
  for (const file of known) read(file, model)
  const reports = new Map(known.map(({ name, source }) => [name, createReport(source, acrossRules)]))
  const said = new Set<string>()
  const say: Say = (rule, at, message, severity) => {
    // Aliases and anchors show one text several times.
    const key = `${rule}\n${at.file}\n${at.start}\n${message.en}`
    if (said.has(key)) return
    said.add(key)
    reports.get(at.file)?.add(rule, at, message, severity && { severity })
  }
  if (isTooLarge(model, files)) return { diagnostics: [] }
  checkImages(model, say)
  checkVariables(model, say)
  if (!model.hasChangedNames) {
    checkReferences(model, say)
    checkNetwork(model, say)
    checkHosts(model, say)
  }
  return {
    diagnostics: known.flatMap(({ name }) =>
      (reports.get(name)?.diagnostics ?? [])
        .toSorted((one, other) => one.range.start.offset - other.range.start.offset)
        .map((diagnostic) => ({ ...diagnostic, file: name })),
    ),
  }
}
