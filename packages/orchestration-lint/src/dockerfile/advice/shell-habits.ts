import { placeOf, type Instruction } from '../instructions/instruction.ts'
import type { DockerfileReport } from '../rules.ts'
import { operands, type Command } from './commands.ts'

const shells = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', '/bin/sh', '/bin/bash'])

/** Habits of a terminal that do not belong into a RUN. */
export function adviseShellHabits(
  instruction: Instruction,
  commands: readonly Command[],
  report: DockerfileReport,
): void {
  const at = placeOf(instruction)
  const [first] = commands
  if (first?.words[0] === 'cd')
    report.add('dockerfile/cd-in-run', at, {
      en: `cd lasts until the end of this RUN only${commands.length === 1 ? ', so that it does nothing here' : ''}. WORKDIR ${first.words[1] ?? '/app'} holds for everything that follows.`,
      zh: `cd 只在这一条 RUN 内有效${commands.length === 1 ? '，因此在这里不起任何作用' : ''}。WORKDIR ${first.words[1] ?? '/app'} 则对后面的所有指令都有效。`,
    })
  if (commands.some(({ words }) => words[0] === 'sudo'))
    report.add('dockerfile/sudo', at, {
      en: 'Steps run as root unless USER says otherwise, and most images have no sudo. Leave it out; after a USER, switch with USER root and back.',
      zh: '除非写了 USER，构建步骤本来就以 root 运行，而且多数镜像里没有 sudo。请去掉它；若前面有 USER，请用 USER root 切换，之后再切回来。',
    })
  const pipe = commands.findIndex(
    ({ words, piped }) => piped && shells.has(words[0] === 'sudo' ? (words[1] ?? '') : (words[0] ?? '')),
  )
  const source = pipe > 0 ? commands[pipe - 1]?.words[0] : undefined
  if (source === 'curl' || source === 'wget')
    report.add('dockerfile/curl-pipe-shell', at, {
      en: `A script goes from ${source} straight into a shell: nobody has seen it, nothing checks it, and a failed download counts as success. Download a fixed version (ADD --checksum=sha256:…), and run it then.`,
      zh: `${source} 下载的脚本直接交给 shell 运行：没有人看过，也没有校验，下载失败还会被当作成功。请下载固定版本（ADD --checksum=sha256:…），再运行它。`,
    })
}

/** npm in a RUN. */
export function adviseNpm(
  instruction: Instruction,
  commands: readonly Command[],
  hasLock: boolean,
  report: DockerfileReport,
): void {
  for (const command of commands) {
    const [program, verb] = command.words
    if (program !== 'npm' || (verb !== 'install' && verb !== 'i')) continue
    const packages = operands(command).slice(1)
    const isGlobal = command.words.some((word) => word === '-g' || word === '--global')
    const floating = packages.find((name) => !/.@[^@]/.test(name) || name.endsWith('@latest'))
    if (isGlobal && floating !== undefined && /^[@a-z]/.test(floating))
      report.add('dockerfile/npm-global-version', placeOf(instruction), {
        en: `npm install -g ${floating} takes the newest version of the day. Write ${floating.replace(/@latest$/, '')}@1.2.3.`,
        zh: `npm install -g ${floating} 装的是当天的最新版。请写成 ${floating.replace(/@latest$/, '')}@1.2.3。`,
      })
    if (isGlobal || packages.length > 0 || !hasLock) continue
    report.add('dockerfile/npm-ci', placeOf(instruction), {
      en: 'npm install may choose newer versions than the lock file has, and write it anew. npm ci installs exactly what package-lock.json says, and fails when it does not fit.',
      zh: 'npm install 可能装上比锁文件更新的版本，并改写锁文件。npm ci 严格按 package-lock.json 安装，不一致时直接报错。',
    })
  }
}
