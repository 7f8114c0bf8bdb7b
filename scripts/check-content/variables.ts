import { occurrencesOf, variableNames, wholeValue } from '../../lib/variables.ts'
import type { Article } from './article.ts'
import { blocksOf, type Block } from './blocks.ts'
import { placeOfField, readFrontMatter } from './front-matter.ts'
import type { Library } from './library.ts'
import { suggest } from './nearest.ts'
import type { PostFiles } from './post-files.ts'
import { problemAt, type ContentProblem } from './problem.ts'

function* checkBlock(
  file: string,
  { code, attributes }: Block,
  literals: ReadonlyMap<string, string>,
): Generator<ContentProblem> {
  const attribute = attributes.get('variables')
  if (!attribute) return
  const refuse = (message: string) => problemAt(file, attribute.place, message)
  const names = variableNames(attribute.value)
  const own = new Map([...literals].filter(([name]) => names.includes(name)))
  const found = new Set(code.split('\n').flatMap((line) => occurrencesOf(line, own).map((at) => at.variable)))
  for (const [index, name] of names.entries()) {
    const literal = literals.get(name)
    if (names.indexOf(name) < index) yield refuse(`${name} is there twice; expected once`)
    else if (literal === undefined)
      yield refuse(`the front matter has no variable ${name}${suggest(name, literals.keys())}`)
    else if (!found.has(name))
      yield refuse(`"${literal}" (${name}) is nowhere in this block as a whole word; expected it there`)
  }
}

/** Variables that a block names are in the front matter, and their texts in the block; none is left unused. */
export function checkVariables(article: Article, post: PostFiles): ContentProblem[] {
  const { file, source } = article
  const literals = new Map(Object.entries(readFrontMatter(source)?.variables ?? {}))
  const blocks = blocksOf(article, post)
  const used = new Set(blocks.flatMap(({ attributes }) => variableNames(attributes.get('variables')?.value)))
  const unused = [...literals.keys()].filter((name) => !used.has(name))
  return [
    ...blocks.flatMap((block) => [...checkBlock(file, block, literals)]),
    ...unused.map((name) =>
      problemAt(
        file,
        placeOfField(source, 'variables'),
        `no block uses the variable ${name}; expected variables="${name}" at one`,
      ),
    ),
  ]
}

/** Variables of the front matter are on the site's list, and their texts are values that the list permits. */
export function checkLiterals(posts: PostFiles[], { variables }: Library): ContentProblem[] {
  return posts
    .flatMap(({ articles }) => articles)
    .flatMap(({ file, source }) => {
      const at = placeOfField(source, 'variables')
      return Object.entries(readFrontMatter(source)?.variables ?? {}).flatMap(([name, literal]) => {
        const variable = variables[name]
        if (!variable) {
          const known = suggest(name, Object.keys(variables))
          return [problemAt(file, at, `no variable "${name}" in content/variables.yaml${known}`)]
        }
        if (wholeValue(variable.pattern).test(literal)) return []
        return [problemAt(file, at, `"${literal}" is no ${name}; expected ${variable.hint.en}`)]
      })
    })
}
