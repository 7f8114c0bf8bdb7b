import { isAlias, isMap, isNode, isScalar, parseDocument, visit, type Document } from 'yaml'
import type { z } from 'zod'
import { suggest } from './nearest.ts'

/** Finding in the YAML text: where, counted from its start, or nowhere in particular. */
export type Finding = { offset: number | undefined; message: string }

/** The parser's words are exact but help few; nearly always it is this. */
const yamlAdvice = 'expected a value in quotes if it has : # [ ] { } in it'

function fieldNode(document: Document, path: PropertyKey[]): number | undefined {
  const node = document.getIn(path, true)
  return isNode(node) ? node.range?.[0] : undefined
}

function keyNode(document: Document, path: PropertyKey[], name: string): number | undefined {
  const group = document.getIn(path, true)
  if (!isMap(group)) return undefined
  const pair = group.items.find(({ key }) => isScalar(key) && String(key.value) === name)
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined
}

function fromIssue(document: Document, issue: z.core.$ZodIssue, known: readonly string[]): Finding[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      offset: keyNode(document, issue.path, key),
      message: `unknown field "${key}"${issue.path.length ? ` of ${String(issue.path[0])}` : suggest(key, known)}`,
    }))
  const name = String(issue.path[0] ?? 'front matter')
  return [{ offset: fieldNode(document, issue.path), message: `${name} ${issue.message}` }]
}

function findAliases(document: Document): Finding[] {
  const findings: Finding[] = []
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && !node.anchor) return
      const message = 'an anchor or alias; expected every value written out'
      findings.push({ offset: node.range?.[0], message })
    },
  })
  return findings
}

/**
 * What is wrong with a group of fields in YAML.
 * @param known names of all fields, for those that are misspelt
 */
export function checkYamlFields(yaml: string, schema: z.ZodType, known: readonly string[]): Finding[] {
  const document = parseDocument(yaml, { prettyErrors: false })
  const broken = [...document.errors, ...document.warnings]
  if (broken.length)
    return broken.map(({ pos, message }) => ({ offset: pos[0], message: `YAML: ${message}; ${yamlAdvice}` }))
  if (!isMap(document.contents)) return [{ offset: 0, message: 'expected fields such as `title: …`' }]
  const aliases = findAliases(document)
  if (aliases.length) return aliases
  const { error } = schema.safeParse(document.toJS())
  return error?.issues.flatMap((issue) => fromIssue(document, issue, known)) ?? []
}
