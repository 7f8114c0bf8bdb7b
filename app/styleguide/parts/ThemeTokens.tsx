import { readFileSync } from 'node:fs'
import { colorTokensOf, type Oklch } from '@/lib/contrast'

const valueOf = ({ lightness, chroma, hue }: Oklch) => `oklch(${lightness} ${chroma} ${hue})`

/**
 * The tokens once more for parts of a page in one theme: the compiled style sheet decides at the root of a page
 * which of its two colours each token is. Inline, which only development allows.
 */
export function ThemeTokens() {
  const tokens = colorTokensOf(readFileSync('components/tokens.css', 'utf8'))
  const rules = (['light', 'dark'] as const).map((theme) => {
    const values = tokens.map((token) => `--color-${token.name}:${valueOf(token[theme])}`)
    return `.styleguide [data-theme=${theme}]{${values.join(';')}}`
  })
  return <style>{rules.join('')}</style>
}
