import { getMDXComponent } from 'mdx-bundler/client'
import type { ComponentProps } from 'react'
import { mdxComponents } from '@/components/mdx/components'
import { languageTags } from '@/lib/locale'
import type { Post } from '../model'
import { provenExamples, type ProvenExample } from '../proven-examples'
import { staysAtHeading } from '../translation'
import { Example } from './Example'
import { Picture } from './Picture'
import { drawings, type DrawingName } from './figures/drawings'

type ExampleProps = Omit<ComponentProps<typeof Example>, 'slug' | 'locale' | 'literals' | 'names' | 'proof'>

/** For islands/locale-choice.ts: heading n says what heading n of the other language says. */
const switching = { 'data-same-headings': '' }

/** Gives each block its proof; of two with the same text, the first one's is taken first. */
function proofsInOrder(fences: ProvenExample[]) {
  const rest = [...fences]
  return (text: string) => {
    const index = rest.findIndex(({ source }) => source === text)
    const [found] = index === -1 ? [] : rest.splice(index, 1)
    return found?.block === undefined
      ? undefined
      : { id: found.block, proof: found.proof, window: found.window }
  }
}

/** The article's text: its MDX, evaluated on the server, with the site's building blocks. */
export function PostBody({ post }: { post: Post }) {
  const { slug, locale, code, variables: literals } = post
  const Content = getMDXComponent(code)
  const names = new Set<string>()
  const { fences, files } = provenExamples(post)
  const components = {
    ...mdxComponents(locale, literals, proofsInOrder(fences)),
    Example: (props: ExampleProps) => (
      <Example
        {...props}
        slug={slug}
        locale={locale}
        literals={literals}
        names={names}
        proof={files.get(props.file)?.proof}
      />
    ),
    img: Picture,
    Figure: ({ name }: { name: DrawingName }) => {
      const Drawing = drawings[name]
      return <Drawing locale={locale} />
    },
  }
  return (
    <article className="prose" lang={languageTags[locale]} {...(staysAtHeading(post) ? switching : {})}>
      <Content components={components} />
    </article>
  )
}
