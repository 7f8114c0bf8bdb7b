import type { Rule } from '../../diagnostic.ts'

function check(slug: string, en: string, zh: string) {
  const documentation = `https://docs.docker.com/reference/build-checks/${slug}/`
  return { severity: 'warning', title: { en, zh }, documentation } as const
}

/** BuildKit's own checks (`docker build --check`) of what it accepts. */
export const buildCheckRules = {
  'dockerfile/consistent-instruction-casing': check(
    'consistent-instruction-casing',
    'Instructions are all in capitals or all in small letters',
    '指令统一用大写或统一用小写',
  ),
  'dockerfile/duplicate-stage-name': check(
    'duplicate-stage-name',
    'Stages have different names',
    '阶段名称不重复',
  ),
  'dockerfile/expose-invalid-format': check(
    'expose-invalid-format',
    'EXPOSE names no address and no port of the host',
    'EXPOSE 不写主机的地址和端口',
  ),
  'dockerfile/expose-proto-casing': check(
    'expose-proto-casing',
    'EXPOSE has its protocol in small letters',
    'EXPOSE 的协议用小写',
  ),
  'dockerfile/from-as-casing': check('from-as-casing', 'AS is written like FROM', 'AS 与 FROM 大小写一致'),
  'dockerfile/from-platform-flag-const-disallowed': check(
    'from-platform-flag-const-disallowed',
    'FROM --platform is not fixed',
    'FROM --platform 不写死',
  ),
  'dockerfile/json-args-recommended': check(
    'json-args-recommended',
    'CMD and ENTRYPOINT are JSON arrays',
    'CMD 和 ENTRYPOINT 用 JSON 数组',
  ),
  'dockerfile/legacy-key-value-format': check(
    'legacy-key-value-format',
    'ENV and LABEL use “=”',
    'ENV 和 LABEL 使用“=”',
  ),
  'dockerfile/maintainer-deprecated': check(
    'maintainer-deprecated',
    'A label instead of MAINTAINER',
    '用标签代替 MAINTAINER',
  ),
  'dockerfile/multiple-instructions-disallowed': check(
    'multiple-instructions-disallowed',
    'One CMD, ENTRYPOINT and HEALTHCHECK in a stage',
    '每个阶段只有一条 CMD、ENTRYPOINT 和 HEALTHCHECK',
  ),
  'dockerfile/no-empty-continuation': check(
    'no-empty-continuation',
    'No empty lines inside an instruction',
    '指令中间没有空行',
  ),
  'dockerfile/redundant-target-platform': check(
    'redundant-target-platform',
    'No --platform=$TARGETPLATFORM',
    '不写 --platform=$TARGETPLATFORM',
  ),
  'dockerfile/reserved-stage-name': check(
    'reserved-stage-name',
    'No stage is named scratch or context',
    '阶段不叫 scratch 或 context',
  ),
  'dockerfile/secrets-used-in-arg-or-env': check(
    'secrets-used-in-arg-or-env',
    'No secrets in ARG and ENV',
    'ARG 和 ENV 里没有机密',
  ),
  'dockerfile/stage-name-casing': check(
    'stage-name-casing',
    'Names of stages are in small letters',
    '阶段名称用小写',
  ),
  'dockerfile/undefined-arg-in-from': check(
    'undefined-arg-in-from',
    'Variables in FROM are declared before it',
    'FROM 中的变量已事先声明',
  ),
  'dockerfile/undefined-var': check(
    'undefined-var',
    'Variables are set before they are used',
    '变量先设置后使用',
  ),
  'dockerfile/workdir-relative-path': check(
    'workdir-relative-path',
    'The first WORKDIR is absolute',
    '第一条 WORKDIR 用绝对路径',
  ),
} satisfies Record<string, Rule>

export type BuildCheckId = keyof typeof buildCheckRules

/** BuildKit's names of them, for `# check=skip=…`. */
export const buildCheckNames: Readonly<Record<BuildCheckId, string>> = {
  'dockerfile/consistent-instruction-casing': 'ConsistentInstructionCasing',
  'dockerfile/duplicate-stage-name': 'DuplicateStageName',
  'dockerfile/expose-invalid-format': 'ExposeInvalidFormat',
  'dockerfile/expose-proto-casing': 'ExposeProtoCasing',
  'dockerfile/from-as-casing': 'FromAsCasing',
  'dockerfile/from-platform-flag-const-disallowed': 'FromPlatformFlagConstDisallowed',
  'dockerfile/json-args-recommended': 'JSONArgsRecommended',
  'dockerfile/legacy-key-value-format': 'LegacyKeyValueFormat',
  'dockerfile/maintainer-deprecated': 'MaintainerDeprecated',
  'dockerfile/multiple-instructions-disallowed': 'MultipleInstructionsDisallowed',
  'dockerfile/no-empty-continuation': 'NoEmptyContinuation',
  'dockerfile/redundant-target-platform': 'RedundantTargetPlatform',
  'dockerfile/reserved-stage-name': 'ReservedStageName',
  'dockerfile/secrets-used-in-arg-or-env': 'SecretsUsedInArgOrEnv',
  'dockerfile/stage-name-casing': 'StageNameCasing',
  'dockerfile/undefined-arg-in-from': 'UndefinedArgInFrom',
  'dockerfile/undefined-var': 'UndefinedVar',
  'dockerfile/workdir-relative-path': 'WorkdirRelativePath',
}
