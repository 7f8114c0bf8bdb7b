import { isValidElement, type ReactNode } from 'react'
import type { Locale } from '@/lib/locale'
import { CodeBlock } from './CodeBlock'
import { languageOfFence } from '@/lib/code-languages'

type CodeProps = { className?: string; children?: ReactNode; 'data-meta'?: string }

function titleOf(meta: string | undefined): string | undefined {
  return /(?:^|\s)title="([^"]*)"/.exec(meta ?? '')?.[1]
}

/** A fenced block of the article's own text: MDX gives it as `<pre><code class="language-…">`. */
export function Fence({ locale, children }: { locale: Locale; children?: ReactNode }) {
  if (!isValidElement<CodeProps>(children)) return <pre>{children}</pre>
  const { className = '', children: code, 'data-meta': meta } = children.props
  const language = languageOfFence(/language-(\S+)/.exec(className)?.[1] ?? '')
  const text = typeof code === 'string' ? code.replace(/\n$/, '') : ''
  return <CodeBlock code={text} language={language} locale={locale} title={titleOf(meta)} />
}
