import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { articleComponents, calloutKinds, figureNames } from './article-components.ts'
import { codeFlags, codeTexts } from './code-options.ts'
import { messagesOf } from './messages/messages-of.ts'

/** Names of the properties of a type as it is written in a file, `Props` by custom. */
function propertiesOf(source: string): string[] {
  const [, code, block = ''] = /^type Props = (CodeAttributes & )?\{(.*?)\}/ms.exec(source) ?? []
  const own = [...block.matchAll(/(\w+)\??:/g)].map(([, name = '']) => name)
  return code ? [...own, ...codeTexts, ...codeFlags] : own
}

test('the names of figures are those of the drawings', async () => {
  const source = await readFile('features/posts/ui/figures/drawings.ts', 'utf8')
  const block = /drawings = \{([^}]*)\}/.exec(source)?.[1] ?? ''
  const names = [...block.matchAll(/^\s*'?([\w-]+)'?\s*[:,]/gm)].map(([, name]) => name)
  expect(figureNames).toEqual(names)
})

test('every kind of callout has its word', () => {
  expect(Object.keys(messagesOf('en').callout).sort()).toEqual([...calloutKinds].sort())
})

test.each([
  ['Example', 'features/posts/ui/Example.tsx', ['slug', 'locale', 'literals', 'names', 'proof']],
  ['Callout', 'components/mdx/Callout.tsx', ['locale', 'children']],
  ['Tabs', 'components/mdx/Tabs.tsx', ['locale', 'children']],
])('%s takes the attributes that the component has', async (name, file, filledIn) => {
  const properties = propertiesOf(await readFile(file, 'utf8'))
  const written = properties.filter((property) => !filledIn.includes(property))
  expect([...(articleComponents.get(name)?.attributes.keys() ?? [])].sort()).toEqual(written.sort())
})
