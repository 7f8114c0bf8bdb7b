import type { Rule } from '../../diagnostic.ts'

const reference = 'https://docs.docker.com/reference/dockerfile/'

function refusal(en: string, zh: string, anchor: string) {
  return { severity: 'error', title: { en, zh }, documentation: `${reference}${anchor}` } as const
}

/** What BuildKit refuses. */
export const refusalRules = {
  'dockerfile/arguments': refusal(
    'An instruction has the arguments that it needs',
    '指令带有必需的参数',
    '#overview',
  ),
  'dockerfile/copy-source': refusal('COPY takes local files', 'COPY 只取本地文件', '#copy'),
  'dockerfile/directive': refusal(
    'Parser directives are written as BuildKit reads them',
    '解析器指令书写正确',
    '#parser-directives',
  ),
  'dockerfile/expansion': refusal(
    'Variables and quotes can be expanded',
    '变量和引号能够展开',
    '#environment-replacement',
  ),
  'dockerfile/flag': refusal('An instruction has this flag', '指令支持该选项', '#overview'),
  'dockerfile/flag-value': refusal('A flag has a value that it takes', '选项的值有效', '#overview'),
  'dockerfile/healthcheck': refusal(
    'HEALTHCHECK is CMD with a command, or NONE',
    'HEALTHCHECK 写作 CMD 加命令或 NONE',
    '#healthcheck',
  ),
  'dockerfile/heredoc': refusal(
    'A here-document ends, and stands where it may',
    '内嵌文档有结尾且位置正确',
    '#here-documents',
  ),
  'dockerfile/image-reference': refusal('FROM names an image', 'FROM 写明有效的镜像', '#from'),
  'dockerfile/json-form': refusal(
    'A JSON array holds strings only',
    'JSON 数组只含字符串',
    '#shell-and-exec-form',
  ),
  'dockerfile/key-value': refusal(
    'ENV, LABEL and ARG are name=value',
    'ENV、LABEL 和 ARG 写作 name=value',
    '#env',
  ),
  'dockerfile/line-too-long': refusal(
    'A line is not longer than 65,535 bytes',
    '一行不超过 65,535 字节',
    '#format',
  ),
  'dockerfile/mount': refusal('RUN --mount is written correctly', 'RUN --mount 书写正确', '#run---mount'),
  'dockerfile/no-stage': refusal('The file begins with FROM', '文件以 FROM 开头', '#from'),
  'dockerfile/onbuild': refusal(
    'ONBUILD holds an instruction that can be a trigger',
    'ONBUILD 里是可作触发器的指令',
    '#onbuild-limitations',
  ),
  'dockerfile/platform': refusal(
    'FROM --platform names a platform',
    'FROM --platform 写明有效的平台',
    '#from',
  ),
  'dockerfile/port': refusal('EXPOSE names ports', 'EXPOSE 写的是端口', '#expose'),
  'dockerfile/signal': refusal('STOPSIGNAL names a signal', 'STOPSIGNAL 写的是信号', '#stopsignal'),
  'dockerfile/stage-name': refusal('A stage has a name that can be used', '阶段名称有效', '#from'),
  'dockerfile/stage-reference': refusal(
    'Files come from an earlier stage',
    '文件取自更早的阶段',
    '#copy---from',
  ),
  'dockerfile/unknown-instruction': refusal('The instruction exists', '指令存在', '#overview'),
  'dockerfile/volume': refusal('A volume has a path', '卷有路径', '#volume'),
} satisfies Record<string, Rule>
