import { isValidElement, type ReactNode } from 'react'
import type { Locale } from '@/lib/locale'
import { CodeBlock } from './CodeBlock'
import { Diagram } from './Diagram'
import { Formula } from './Formula'
import { languageOfFence } from '@/lib/code-languages'

type CodeProps = { className?: string; children?: ReactNode; 'data-meta'?: string }

/** The value of an attribute of the first line; '' if there is none. */
function valueOf(name: string, meta = ''): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(meta)?.[1] ?? ''
}

function titleOf(meta: string | undefined): string | undefined {
  return /(?:^|\s)title="([^"]*)"/.exec(meta ?? '')?.[1]
}

/** A fenced block of the article's own text: MDX gives it as `<pre><code class="language-…">`. */
export function Fence({ locale, children }: { locale: Locale; children?: ReactNode }) {
  if (!isValidElement<CodeProps>(children)) return <pre>{children}</pre>
  const { className = '', children: code, 'data-meta': meta } = children.props
  const text = typeof code === 'string' ? code.replace(/\n$/, '') : ''
  const name = /language-(\S+)/.exec(className)?.[1] ?? ''
  if (name === 'math') return <Formula tex={text} display="block" />
  if (name === 'mermaid') return <Diagram source={text} alt={valueOf('alt', meta)} locale={locale} />
  const language = languageOfFence(name)
  return <CodeBlock code={text} language={language} locale={locale} title={titleOf(meta)} />
}
