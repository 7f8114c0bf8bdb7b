type Props = { tex: string; display: 'block' | 'inline' }

/** A formula, as MathML. One of its own line is scrolled within itself if it is wider than the page. */
export async function Formula({ tex, display }: Props) {
  const { formulaToMathml } = await import('@/lib/formula')
  const html = { __html: formulaToMathml(tex, display) }
  if (display === 'inline') return <span className="formula" dangerouslySetInnerHTML={html} />
  return <div className="formula" tabIndex={0} role="group" aria-label="TeX" dangerouslySetInnerHTML={html} />
}
