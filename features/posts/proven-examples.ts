import 'server-only'
import type { Code } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { blockName } from '@/lib/block-name'
import { attributesOfMeta } from '@/lib/code-options'
import type { Window } from '@/lib/examples/findings'
import type { Proof } from '@/lib/examples/proof'
import { isDevelopment } from '@/lib/server/env'
import { isKustomization, partialFiles } from '@/packages/orchestration-lint/src/files/kustomize'
import { languageOfFile } from '@/packages/orchestration-lint/src/files/language-of-file'
import { checkTogether, type Diagnostic } from '@/packages/orchestration-lint/src/index'
import { exampleTexts, listExamples, readExample, shownLines, type ExampleText } from './examples'
import { attributeOf } from './markdown/attribute'
import { parseArticle } from './markdown/parse'
import type { Post } from './model'
import { declare, proveBlock, proveFile } from './proofs'

/** An example of an article that was checked. */
export type ProvenExample = {
  /** The title of a block, or the path of a file. */
  name: string
  source: string
  /** The id of the first block that shows it. */
  block: string | undefined
  proof: Proof
  /** Which lines of what was checked a block of the text shows. */
  window?: Window
}

/** Examples of an article, each in the order of the text: blocks that are written into it, and files. */
export type ProvenExamples = { fences: ProvenExample[]; files: ReadonlyMap<string, ProvenExample> }

/** The first line that is more than a remark, for a block that has no title. */
function firstLineOf(source: string): string {
  const lines = source.split('\n').map((line) => line.trim())
  return lines.find((line) => line && !line.startsWith('#')) ?? ''
}

/** Where an article shows a file first, and what all its blocks together say is wrong with it. */
type Shown = { block: string | undefined; expect: string[] }

function shownFiles({ slug }: Post, elements: MdxJsxFlowElement[]): Map<string, Shown> {
  const shown = new Map<string, Shown>()
  for (const element of elements) {
    const [file = '', region, lines] = ['file', 'region', 'lines'].map((name) => attributeOf(element, name))
    const ranges = shownLines(slug, file, { region, lines })?.ranges
    const expect = attributeOf(element, 'expect')
    const known = shown.get(file)
    shown.set(file, {
      block: known ? known.block : ranges && blockName(file, parseInt(ranges)),
      expect: [...(known?.expect ?? []), ...(expect ? [expect] : [])],
    })
  }
  return shown
}

/** All files in the folder of a file, as it would name them. */
function besides(slug: string, file: string): string[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  return listExamples(slug).flatMap((each) => (each.startsWith(folder) ? [each.slice(folder.length)] : []))
}

/** Files that kustomize merges into others: none of them is a whole object. */
function partsOf(texts: ReadonlyMap<string, ExampleText>): Set<string> {
  return new Set(
    [...texts].flatMap(([file, { text }]) => (isKustomization(file) ? partialFiles(file, text) : [])),
  )
}

/** What the files of an article say of each other that cannot all be so, by file. */
function contradictions(
  texts: ReadonlyMap<string, ExampleText>,
  fences: ProvenExample[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = [...texts].flatMap(([name, { text: source }]) => {
    const language = isKustomization(name) ? 'kubernetes' : languageOfFile(name, source)
    return language ? [{ name, source, language }] : []
  })
  const blocks = fences.map(({ source, proof: { language } }, index) => ({
    name: `#${index}`,
    source,
    language,
  }))
  return Map.groupBy(checkTogether([...files, ...blocks]).diagnostics, ({ file }) => file)
}

function proveFiles(
  post: Post,
  elements: MdxJsxFlowElement[],
  fences: ProvenExample[],
): Map<string, ProvenExample> {
  const shown = shownFiles(post, elements)
  const texts = exampleTexts(post.slug)
  const parts = partsOf(texts)
  const across = contradictions(texts, fences)
  const inOrder = new Set([...shown.keys(), ...texts.keys()])
  return new Map(
    [...inOrder].flatMap((file) => {
      if (!texts.has(file) || parts.has(file)) return []
      const source = readExample(post.slug, file).toString('utf8')
      const { block, expect = [] } = shown.get(file) ?? {}
      const proof = proveFile(post.slug, file, source, expect.join(' '), besides(post.slug, file))
      if (!proof) return []
      const diagnostics = [...proof.diagnostics, ...declare(across.get(file) ?? [], expect.join(' '))]
      return [[file, { name: file, source, block, proof: { ...proof, diagnostics } }] as const]
    }),
  )
}

function proveFences({ slug }: Post, codes: Code[]): ProvenExample[] {
  let number = 0
  return codes.flatMap(({ lang, meta, value: source }) => {
    const attributes = attributesOfMeta(meta ?? '')
    const found = proveBlock(slug, lang ?? '', source, attributes)
    if (!found) return []
    number += 1
    return [{ name: attributes.title ?? firstLineOf(source), source, block: `block-${number}`, ...found }]
  })
}

const known = new WeakMap<Post, ProvenExamples>()

/** All examples of an article that a tool would take, with their proofs. */
export function provenExamples(post: Post): ProvenExamples {
  const already = known.get(post)
  if (already) return already
  const tree = parseArticle(post.source)
  const [codes, elements]: [Code[], MdxJsxFlowElement[]] = [[], []]
  visit(tree, 'code', (node) => void codes.push(node))
  visit(tree, 'mdxJsxFlowElement', (node) => void (node.name === 'Example' && elements.push(node)))
  const fences = proveFences(post, codes)
  const examples = { fences, files: proveFiles(post, elements, fences) }
  // Files change while an author works on them.
  if (!isDevelopment()) known.set(post, examples)
  return examples
}
