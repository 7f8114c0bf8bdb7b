import type { Severity } from '../diagnostic.ts'
import { countFindings, type Extent, type Finding, type Tongue } from './finding.ts'

const words: Record<Tongue, Record<Severity, string>> = {
  en: { error: '', warning: 'warning: ', info: 'info: ' },
  zh: { error: '', warning: '警告：', info: '提示：' },
}

const colours: Record<Severity, number> = { error: 31, warning: 33, info: 36 }

function paint(colour: number, text: string, isColoured: boolean): string {
  return isColoured && text ? `\u001B[${colour}m${text}\u001B[0m` : text
}

/** Control characters of a source, which messages quote, must not move the cursor of a terminal. */
function plain(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll(/\p{Cc}/gu, '\uFFFD')
}

/** `file:line:column  rule  message`, which terminals and editors turn into a link. */
export function formatFinding(finding: Finding, isColoured: boolean): string {
  const { file, start, rule, severity, message, tongue } = finding
  const place = paint(2, `${plain(file)}:${start.line}:${start.column}`, isColoured)
  const id = paint(colours[severity], `${words[tongue][severity]}${rule}`, isColoured)
  return `${place}  ${id}  ${plain(message[tongue])}`
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`
}

function extentIn({ examples, files }: Extent, tongue: Tongue): string {
  if (tongue === 'zh')
    return examples === undefined ? `${files} 个文件` : `${files} 个文件中的 ${examples} 个示例`
  return examples === undefined
    ? count(files, 'file')
    : `${count(examples, 'example')} in ${count(files, 'file')}`
}

/** `9 examples in 4 files, 1 error, 0 warnings, 2 infos`. */
export function formatSummary(extent: Extent, findings: readonly Finding[], tongue: Tongue): string {
  const { error, warning, info } = countFindings(findings)
  const expected = findings.filter((finding) => finding.expected).length
  const where = extentIn(extent, tongue)
  if (tongue === 'zh') {
    const onPurpose = expected ? `，另有 ${expected} 处是有意写错的` : ''
    return `${where}：${error} 个错误，${warning} 个警告，${info} 个提示${onPurpose}`
  }
  const onPurpose = expected ? `; ${expected} more on purpose` : ''
  return `${where}, ${count(error, 'error')}, ${count(warning, 'warning')}, ${count(info, 'info')}${onPurpose}`
}
