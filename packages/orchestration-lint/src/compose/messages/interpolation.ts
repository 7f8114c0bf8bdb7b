import type { Words } from '../../diagnostic.ts'
import type { Cast } from '../casts.ts'
import { dotted, type Path } from '../path.ts'
import { briefly, emptied } from './parts.ts'

export function invalidTemplate(rest: string): Words {
  const shown = briefly(rest)
  if (rest.startsWith('${{'))
    return {
      en: `“${shown}” is no variable of Compose: after “\${” comes a name of letters, digits and “_”. Double braces belong to CI systems, which must have replaced them before; to keep the text as it is, write “$\${{”.`,
      zh: `“${shown}”不是 Compose 的变量写法：“\${”之后必须是由字母、数字和“_”组成的名称。双花括号是 CI 系统的语法，须在交给 Compose 之前替换好；若要原样保留，请写成“$\${{”。`,
    }
  return {
    en: `“${shown}” is no variable that Compose can replace: after “\${” comes a name of letters, digits and “_”, then “}” or one of “:-”, “-”, “:?”, “?”, “:+”, “+” with a text and “}”. For a dollar sign as such write “$$”.`,
    zh: `“${shown}”不是 Compose 能替换的变量：“\${”之后应是由字母、数字和“_”组成的名称，再接“}”，或接“:-”“-”“:?”“?”“:+”“+”之一、一段文本和“}”。如果需要美元符号本身，请写“$$”。`,
  }
}

const wanted: Readonly<Record<Cast, { en: string; zh: string }>> = {
  integer: { en: 'a whole number', zh: '整数' },
  number: { en: 'a number', zh: '数字' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
}

export function cannotCast(path: Path, text: string, cast: Cast, blank: readonly string[]): Words {
  const field = dotted(path)
  const { en, zh } = emptied(blank)
  return {
    en: `“${field}” must be ${wanted[cast].en}, and “${briefly(text)}” is not.${en}`,
    zh: `“${field}”必须是${wanted[cast].zh}，而“${briefly(text)}”不是。${zh}`,
  }
}
