import type { Report } from '../report.ts'
import type { Argument } from './argument.ts'
import type { Invocation } from './invocation.ts'
import type { SimpleCommand } from './parsed.ts'
import type { ShellRuleId } from './rules.ts'

type ShellReport = Report<ShellRuleId>

function adviseComposeV1({ name }: SimpleCommand, report: ShellReport): void {
  if (name.text !== 'docker-compose' || name.certainty !== 'exact') return
  report.add(
    'shell/compose-v1',
    name,
    {
      en: 'Compose v1, the program `docker-compose`, has got no updates since July 2023 and is not installed with Docker any more. Write `docker compose`.',
      zh: 'Compose v1 即 `docker-compose` 程序自 2023 年 7 月起不再更新，Docker 也不再附带它。请写 `docker compose`。',
    },
    name.end - name.start === name.text.length
      ? {
          fix: {
            title: { en: 'Write `docker compose`', zh: '改为 `docker compose`' },
            edits: [{ start: name.start, end: name.end, text: 'docker compose' }],
          },
        }
      : {},
  )
}

const shells = new Set(['sh', 'bash', 'zsh', 'dash'])

/** @param before the command that comes before in the text */
function advisePipe(command: SimpleCommand, before: SimpleCommand | undefined, report: ShellReport): void {
  if (!command.isFed || !shells.has(command.name.text) || !before) return
  if (before.name.text !== 'curl' && before.name.text !== 'wget') return
  const [first] = command.words
  if (first && (!first.text.startsWith('-') || first.text === '-c')) return
  report.add('shell/piped-to-shell', command.name, {
    en: `\`${before.name.text} … | ${command.name.text}\` runs whatever the server sends, half of it if the connection breaks. Save the script, let the reader look at it, and run it then.`,
    zh: `\`${before.name.text} … | ${command.name.text}\` 会执行服务器发来的任何内容，连接中断时只执行一半。请先保存脚本、看过之后再运行。`,
  })
}

function adviseImage({ command, positional }: Invocation, report: ShellReport): void {
  if (command.path !== 'container run' && command.path !== 'container create') return
  const [image] = positional
  if (image?.certainty !== 'exact' || image.text === 'hello-world') return
  const last = image.text.slice(image.text.lastIndexOf('/') + 1)
  if (!/^[a-z0-9][a-z0-9._-]*$/u.test(last) || /^(?:[0-9a-f]{12}|[0-9a-f]{64})$/u.test(last)) return
  report.add('shell/untagged-image', image, {
    en: `Without a tag \`${image.text}\` means \`${image.text}:latest\`: what readers get changes from day to day. Name a version.`,
    zh: `不写标签时 \`${image.text}\` 就是 \`${image.text}:latest\`，读者拿到的内容会不断变化。请写明版本。`,
  })
}

const secretName = /^[A-Z0-9_]*(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY)[A-Z0-9_]*$/u
const noSecret = /_FILE$|ALLOW_EMPTY|RANDOM_ROOT|_PATH$|_NAME$|_TTL$|_LENGTH$|_EXPIR/u

function isSecret({ text, certainty }: Argument): boolean {
  const equals = text.indexOf('=')
  if (certainty !== 'exact' || equals < 0 || equals === text.length - 1) return false
  const name = text.slice(0, equals)
  return secretName.test(name) && !noSecret.test(name)
}

function adviseSecrets({ tool, command, flags }: Invocation, report: ShellReport): void {
  if (tool.name === 'kubectl') return
  for (const { name, value } of flags) {
    if (!value || value.certainty !== 'exact') continue
    const isLogin = command.path === 'login' && name === 'password'
    if (!isLogin && !(name === 'env' && isSecret(value))) continue
    report.add('shell/secret-on-command-line', value, {
      en: isLogin
        ? 'A password on the command line stays in the shell’s history and is seen in the list of processes. Pipe it into `--password-stdin`.'
        : 'A password on the command line stays in the shell’s history, in the list of processes and in `docker inspect`. Take a file: `--env-file`, or a secret that the image reads through a variable ending in `_FILE`.',
      zh: isLogin
        ? '命令行里的密码会留在 shell 历史和进程列表中。请通过管道交给 `--password-stdin`。'
        : '命令行里的密码会留在 shell 历史、进程列表和 `docker inspect` 中。请改用文件：`--env-file`，或由镜像通过 `_FILE` 结尾的变量读取的 secret。',
    })
  }
}

/** Advice on a command that its tool accepts. */
export function advise(
  command: SimpleCommand,
  before: SimpleCommand | undefined,
  invocation: Invocation | undefined,
  report: ShellReport,
): void {
  adviseComposeV1(command, report)
  advisePipe(command, before, report)
  if (!invocation) return
  adviseImage(invocation, report)
  adviseSecrets(invocation, report)
}
