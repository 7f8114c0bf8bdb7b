import { isValidElement, type ReactNode } from 'react'
import { languageOfFence } from '@/lib/code-languages'
import { attributesOfMeta } from '@/lib/code-options'
import type { Window } from '@/lib/examples/findings'
import type { Proof } from '@/lib/examples/proof'
import type { Locale } from '@/lib/locale'
import { CodeBlock, type Literals } from './CodeBlock'
import { Diagram } from './Diagram'
import { Formula } from './Formula'

type CodeProps = { className?: string; children?: ReactNode; 'data-meta'?: string }

/** A block whose text was checked: its name in links, and which lines of it were. */
export type ProvenFence = { id: string; proof: Proof; window: Window | undefined }

type Props = {
  locale: Locale
  literals: Literals
  /** The proof of a block, by its text. */
  proofOf?: ((source: string) => ProvenFence | undefined) | undefined
  children?: ReactNode
}

/** The value of an attribute of the first line; '' if there is none. */
function valueOf(name: string, meta = ''): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(meta)?.[1] ?? ''
}

/** A fenced block of the article's own text: MDX gives it as `<pre><code class="language-…">`. */
export function Fence({ locale, literals, proofOf, children }: Props) {
  if (!isValidElement<CodeProps>(children)) return <pre>{children}</pre>
  const { className = '', children: code, 'data-meta': meta = '' } = children.props
  const text = typeof code === 'string' ? code.replace(/\n$/, '') : ''
  const name = /language-(\S+)/.exec(className)?.[1] ?? ''
  if (name === 'math') return <Formula tex={text} display="block" />
  if (name === 'mermaid') return <Diagram source={text} alt={valueOf('alt', meta)} locale={locale} />
  return (
    <CodeBlock
      code={text}
      language={languageOfFence(name)}
      locale={locale}
      attributes={attributesOfMeta(meta)}
      literals={literals}
      {...proofOf?.(text)}
    />
  )
}
