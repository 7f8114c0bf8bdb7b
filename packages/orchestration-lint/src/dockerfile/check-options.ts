import type { CheckOptionsOfFile } from './findings.ts'
import type { Directives } from './parser/directives.ts'
import type { DockerfileReport } from './rules.ts'

const booleans = new Set(['1', 't', 'T', 'TRUE', 'true', 'True', '0', 'f', 'F', 'FALSE', 'false', 'False'])

/** Reads `# check=skip=A,B;error=true`. */
export function readCheckOptions(check: Directives['check'], report: DockerfileReport): CheckOptionsOfFile {
  let skipped: string[] = []
  let skipAll = false
  let error = false
  for (const part of check ? check.value.split(';') : []) {
    const equals = part.indexOf('=')
    const name = part.slice(0, Math.max(equals, 0)).trim()
    const value = part.slice(equals + 1).trim()
    if (name === 'skip') {
      skipAll ||= value === 'all'
      skipped = value.split(',').map((rule) => rule.trim())
    } else if (name === 'error' && booleans.has(value)) error = /^[1tT]/.test(value)
    else if (name !== 'experimental' && check)
      report.add('dockerfile/directive', check, {
        en: `“${part}” is no option of # check=. It takes skip=RuleName,… and error=true, with a semicolon between them.`,
        zh: `“${part}”不是 # check= 的选项。它接受 skip=规则名,… 和 error=true，两者用分号隔开。`,
      })
  }
  return { skipped: new Set(skipped), skipAll, error }
}
