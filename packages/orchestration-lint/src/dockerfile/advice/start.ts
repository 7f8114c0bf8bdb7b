import { placeOf } from '../instructions/instruction.ts'
import type { StageState } from '../convert/stage-state.ts'
import type { DockerfileReport } from '../rules.ts'
import { commandsOf } from './commands.ts'

const managers = new Set(['npm', 'pnpm', 'yarn'])
const developmentServer =
  /^(?:nodemon|flask run|ng serve|next dev|vite(?: dev| serve)?|webpack(?:-dev-server| serve)|php artisan serve|(?:python3? )?(?:\.\/)?manage\.py runserver)(?: |$)/

/** What the last stage starts as process 1. */
export function adviseStart(states: readonly StageState[], report: DockerfileReport): void {
  const last = states.at(-1)?.last
  for (const instruction of [last?.entrypoint, last?.cmd]) {
    if (!instruction) continue
    const commands = commandsOf(instruction)
    const words = commands.at(-1)?.words ?? []
    const program = words[0] === 'exec' ? words.slice(1) : words
    const line = program.slice(0, 6).join(' ').replace(/^npx /, '')
    const isDevelopment = developmentServer.test(line) || /^(?:npm|pnpm|yarn)(?: run)? dev(?::|$)/.test(line)
    if (isDevelopment)
      report.add('dockerfile/npm-start', placeOf(instruction), {
        en: `“${line}” is a server for development: slow, chatty, and reloading. Build first, and start the program itself.`,
        zh: `“${line}”是开发用的服务器：慢、输出多、还会自动重载。请先构建，再直接启动程序本身。`,
      })
    else if (managers.has(program[0] ?? '') && program.length > 1)
      report.add('dockerfile/npm-start', placeOf(instruction), {
        en: `${program[0] ?? ''} becomes process 1 and the program its child; signals and exit codes go through it. Start the program itself: CMD ["node", "server.js"].`,
        zh: `这样 1 号进程是 ${program[0] ?? ''}，程序只是它的子进程，信号和退出码都要经它转手。请直接启动程序：CMD ["node", "server.js"]。`,
      })
  }
}
