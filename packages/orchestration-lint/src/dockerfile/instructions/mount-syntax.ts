import type { DockerfileReport } from '../rules.ts'
import { parseCsv } from './csv.ts'
import type { Instruction } from './instruction.ts'

/** What can be said of `--mount` before its variables have values. */
export function checkMountSyntax(instruction: Instruction, report: DockerfileReport): boolean {
  for (const mount of instruction.flags.get('mount') ?? []) {
    const fields = parseCsv(mount.text)
    if (!fields) {
      report.add('dockerfile/mount', mount, {
        en: 'A mount is a list of key=value with commas between them: --mount=type=cache,target=/root/.npm. This one is empty, or a quote in it is not closed.',
        zh: '挂载是用逗号分隔的 key=value 列表：--mount=type=cache,target=/root/.npm。这里是空的，或其中的引号没有成对。',
      })
      return false
    }
    const variable = fields.find((field) => /^from=.*\$./i.test(field))
    if (variable === undefined) continue
    report.add('dockerfile/mount', mount, {
      en: `“${variable}”: variables are not replaced in the from of a mount. Give the image a name in a stage of its own (FROM $IMAGE AS tools), and write from=tools.`,
      zh: `“${variable}”：挂载的 from 里不会替换变量。请用单独的阶段给该镜像起名（FROM $IMAGE AS tools），再写 from=tools。`,
    })
    return false
  }
  return true
}
