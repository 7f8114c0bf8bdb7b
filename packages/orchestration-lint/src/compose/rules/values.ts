import type { Rule } from '../../diagnostic.ts'

const base = 'https://docs.docker.com/reference/compose-file'

/** What single values mean: ports, mounts, durations, sizes. */
export const valueRules = {
  'compose/value': {
    severity: 'error',
    title: { en: 'Values are among those that their field allows', zh: '值在字段允许的范围内' },
    documentation: `${base}/services/`,
  },
  'compose/cast': {
    severity: 'error',
    title: {
      en: 'Numbers are numbers, and booleans true or false',
      zh: '数字是数字，布尔值是 true 或 false',
    },
    documentation: `${base}/interpolation/`,
  },
  'compose/port': {
    severity: 'error',
    title: { en: 'Ports can be read', zh: '端口写法正确' },
    documentation: `${base}/services/#ports`,
  },
  'compose/volume': {
    severity: 'error',
    title: { en: 'Mounts can be read', zh: '挂载写法正确' },
    documentation: `${base}/services/#volumes`,
  },
  'compose/device': {
    severity: 'error',
    title: { en: 'Devices can be read', zh: '设备写法正确' },
    documentation: `${base}/services/#devices`,
  },
  'compose/duration': {
    severity: 'error',
    title: { en: 'Durations have units', zh: '时长带有单位' },
    documentation: `${base}/extension/#specifying-durations`,
  },
  'compose/byte-size': {
    severity: 'error',
    title: { en: 'Sizes have units that Compose knows', zh: '大小使用 Compose 认识的单位' },
    documentation: `${base}/extension/#specifying-byte-values`,
  },
  'compose/command': {
    severity: 'error',
    title: { en: 'Commands can be split into words', zh: '命令能被拆成单词' },
    documentation: `${base}/services/#command`,
  },
  'compose/environment': {
    severity: 'error',
    title: { en: 'Names of variables end without a space', zh: '变量名末尾没有空格' },
    documentation: `${base}/services/#environment`,
  },
  'compose/extra-hosts': {
    severity: 'error',
    title: { en: 'Additional hosts have a name and an address', zh: '附加主机有名称和地址' },
    documentation: `${base}/services/#extra_hosts`,
  },
  'compose/build': {
    severity: 'error',
    title: {
      en: 'Contexts and keys of a build have a name and a path',
      zh: '构建的上下文和密钥有名称和路径',
    },
    documentation: `${base}/build/`,
  },
  'compose/healthcheck-test': {
    severity: 'error',
    title: { en: 'A health check says how it is run', zh: '健康检查写明运行方式' },
    documentation: `${base}/services/#healthcheck`,
  },
  'compose/watch': {
    severity: 'error',
    title: { en: 'What is watched has a path and a target', zh: '监视项有路径和目标' },
    documentation: `${base}/develop/#target`,
  },
} satisfies Record<string, Rule>
