import type { Options } from 'temml'
import temml from 'temml'

/** What is wrong with a formula: where in its TeX, from 0, and a message for its author. */
export type FormulaFault = { offset: number; message: string }

/** Commands that would set a colour, a link or HTML of their own. */
const foreign =
  /\\(color|textcolor|colorbox|fcolorbox|definecolor|href|url|includegraphics|class|id|style|data)\b/

const options = { annotate: true, throwOnError: true, trust: false } satisfies Options

/** Temml writes lengths as styles, which the CSP forbids; a box is the only one that means something. */
function withoutStyles(mathml: string): string {
  return mathml.replace(/ style="([^"]*)"/g, (_, style: string) =>
    /border:/.test(style) && !/border-\w+:/.test(style) ? ' class="boxed"' : '',
  )
}

/**
 * TeX as MathML, which browsers draw and screen readers read by themselves: no style sheet, font or script of a
 * library. The TeX is kept in it as an annotation, for copying.
 * @throws Error if the TeX is wrong (`faultOfFormula` says where)
 */
export function formulaToMathml(tex: string, display: 'block' | 'inline'): string {
  return withoutStyles(temml.renderToString(tex, { ...options, displayMode: display === 'block' }))
}

/** What is wrong with a formula, or undefined. */
export function faultOfFormula(tex: string): FormulaFault | undefined {
  const command = foreign.exec(tex)
  if (command) {
    return {
      offset: command.index,
      message: `${command[0]} is not for articles; expected a formula without colours and links`,
    }
  }
  try {
    temml.renderToString(tex, options)
    return undefined
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const offset = 'position' in error && typeof error.position === 'number' ? error.position : 0
    const message = (error.message.split(/ at (?:position|end of input)/)[0] ?? '').trim()
    return {
      offset: Math.min(offset, tex.length),
      message: `TeX: ${message}; expected what Temml understands`,
    }
  }
}
