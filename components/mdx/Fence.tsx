import { isValidElement, type ReactNode } from 'react'
import { languageOfFence } from '@/lib/code-languages'
import { attributesOfMeta } from '@/lib/code-options'
import type { Locale } from '@/lib/locale'
import { CodeBlock, type Literals } from './CodeBlock'

type CodeProps = { className?: string; children?: ReactNode; 'data-meta'?: string }
type Props = { locale: Locale; literals: Literals; children?: ReactNode }

/** A fenced block of the article's own text: MDX gives it as `<pre><code class="language-…">`. */
export function Fence({ locale, literals, children }: Props) {
  if (!isValidElement<CodeProps>(children)) return <pre>{children}</pre>
  const { className = '', children: code, 'data-meta': meta = '' } = children.props
  return (
    <CodeBlock
      code={typeof code === 'string' ? code.replace(/\n$/, '') : ''}
      language={languageOfFence(/language-(\S+)/.exec(className)?.[1] ?? '')}
      locale={locale}
      attributes={attributesOfMeta(meta)}
      literals={literals}
    />
  )
}
