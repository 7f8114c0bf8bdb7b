import type { Rule } from '../diagnostic.ts'

const bash = 'https://www.gnu.org/software/bash/manual/html_node/'
const docker = 'https://docs.docker.com/reference/cli/docker/'

/** What is said about commands in a shell. */
export const shellRules = {
  'shell/syntax': {
    severity: 'error',
    title: { en: 'bash can read the commands', zh: 'bash 读得懂这些命令' },
    documentation: `${bash}Shell-Syntax.html`,
  },
  'shell/open-here-document': {
    severity: 'warning',
    title: { en: 'Here-documents end', zh: 'here-document 有结尾' },
    documentation: `${bash}Redirections.html#Here-Documents`,
  },
  'shell/unknown-command': {
    severity: 'error',
    title: {
      en: 'docker, docker compose and kubectl know the command',
      zh: 'docker、docker compose 与 kubectl 有这个子命令',
    },
    documentation: docker,
  },
  'shell/unknown-flag': {
    severity: 'error',
    title: { en: 'The command knows its flags', zh: '命令认识所给的选项' },
    documentation: docker,
  },
  'shell/flag-value': {
    severity: 'error',
    title: { en: 'Flags have values that they accept', zh: '选项的值是它所接受的' },
    documentation: docker,
  },
  'shell/arguments': {
    severity: 'error',
    title: { en: 'The command has the arguments and flags that it needs', zh: '命令所需的参数和选项齐全' },
    documentation: docker,
  },
  'shell/plugin': {
    severity: 'warning',
    title: {
      en: 'Commands are the tool’s own, not those of a plugin',
      zh: '子命令是工具自带的，而非来自插件',
    },
    documentation: 'https://kubernetes.io/docs/tasks/extend-kubectl/kubectl-plugins/',
  },
  'shell/unknown-file': {
    severity: 'warning',
    title: { en: 'Files that commands read are in the article', zh: '命令读取的文件在文章里都有' },
    documentation: 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl_apply/',
  },
  'shell/compose-v1': {
    severity: 'warning',
    title: {
      en: '`docker compose` instead of `docker-compose`',
      zh: '用 `docker compose` 代替 `docker-compose`',
    },
    documentation: 'https://docs.docker.com/compose/releases/migrate/',
  },
  'shell/untagged-image': {
    severity: 'info',
    title: { en: 'Images that are run have a tag', zh: '运行的镜像带有标签' },
    documentation: `${docker}container/run/`,
  },
  'shell/piped-to-shell': {
    severity: 'info',
    title: { en: 'Downloads are not run unseen', zh: '下载的脚本先看再运行' },
    documentation: `${bash}Pipelines.html`,
  },
  'shell/secret-on-command-line': {
    severity: 'info',
    title: { en: 'No passwords on the command line', zh: '命令行里没有密码' },
    documentation: 'https://docs.docker.com/compose/how-tos/use-secrets/',
  },
} satisfies Record<string, Rule>

export type ShellRuleId = keyof typeof shellRules
