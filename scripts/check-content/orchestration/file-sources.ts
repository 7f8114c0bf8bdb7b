import path from 'node:path'
import { isKustomization, partialFiles } from '../../../packages/orchestration-lint/src/files/kustomize.ts'
import { languageOfFile } from '../../../packages/orchestration-lint/src/files/language-of-file.ts'
import type { Finding } from '../../../packages/orchestration-lint/src/format/finding.ts'
import type { Article } from '../article.ts'
import { attributesOf, elementsOf } from '../jsx.ts'
import type { PostFiles } from '../post-files.ts'
import type { ExampleFile } from '../read-examples.ts'
import { rulesIn, type Expectation, type Source } from './source.ts'

/** What the articles say of a file wherever they show it or a part of it. */
function expectationsOf(name: string, articles: Article[]): Expectation[] {
  return articles.flatMap(({ tree, file, locale }) =>
    elementsOf(tree).flatMap((element) => {
      const attributes = new Map(attributesOf(element).map((attribute) => [attribute.name, attribute]))
      const expect = attributes.get('expect')
      if (element.name !== 'Example' || attributes.get('file')?.value !== name || !expect) return []
      return rulesIn(expect.value).map((rule) => ({ rule, file, place: expect.place, tongue: locale }))
    }),
  )
}

/** The names of files in and below the folder of a file, as seen from there. */
function siblingsOf(name: string, examples: ExampleFile[]): string[] {
  const folder = path.posix.dirname(name)
  return examples
    .map((other) => path.posix.relative(folder, other.name))
    .filter((other) => !other.startsWith('../'))
}

/** The example files of an article that their tools read as they are; kustomize's patches are not. */
export function fileSources(post: PostFiles, articles: Article[], tongue: Finding['tongue']): Source[] {
  const { examples } = post
  const partial = new Set(
    examples
      .filter(({ name }) => isKustomization(name))
      .flatMap(({ name, text = '' }) => partialFiles(name, text)),
  )
  return examples.flatMap(({ name, file, text }): Source[] => {
    const language = text === undefined || partial.has(name) ? undefined : languageOfFile(name, text)
    const expectations = expectationsOf(name, articles)
    if (!language && expectations.length === 0 && !isKustomization(name)) return []
    return [
      {
        file,
        text: text ?? '',
        options: language && { language, siblings: siblingsOf(name, examples) },
        isKustomization: isKustomization(name),
        isExcerpt: false,
        tongue,
        expectations,
        placeOf: ({ line, column }) => ({ line, column }),
      },
    ]
  })
}
