import type { Rule } from '../../diagnostic.ts'

const base = 'https://docs.docker.com/reference/compose-file'

/** What the parts of a file say about one another. */
export const referenceRules = {
  'compose/no-image': {
    severity: 'error',
    title: { en: 'Every service has an image or a build', zh: '每个服务都有 image 或 build' },
    documentation: `${base}/services/#image`,
  },
  'compose/undefined-service': {
    severity: 'error',
    title: { en: 'Services that are depended on are there', zh: '被依赖的服务存在' },
    documentation: `${base}/services/#depends_on`,
  },
  'compose/dependency-cycle': {
    severity: 'error',
    title: { en: 'Services do not wait for one another in a circle', zh: '服务之间没有循环依赖' },
    documentation: `${base}/services/#depends_on`,
  },
  'compose/undefined-network': {
    severity: 'error',
    title: { en: 'Networks that are used are declared', zh: '用到的网络都已声明' },
    documentation: `${base}/networks/`,
  },
  'compose/undefined-volume': {
    severity: 'error',
    title: { en: 'Volumes that are used are declared', zh: '用到的卷都已声明' },
    documentation: `${base}/volumes/`,
  },
  'compose/undefined-secret': {
    severity: 'error',
    title: { en: 'Secrets that are used are declared', zh: '用到的 secret 都已声明' },
    documentation: `${base}/secrets/`,
  },
  'compose/undefined-config': {
    severity: 'error',
    title: { en: 'Configs that are used are declared', zh: '用到的 config 都已声明' },
    documentation: `${base}/configs/`,
  },
  'compose/undefined-model': {
    severity: 'error',
    title: { en: 'Models that are used are declared', zh: '用到的模型都已声明' },
    documentation: `${base}/models/`,
  },
  'compose/exclusive': {
    severity: 'error',
    title: { en: 'Fields that exclude each other are not both there', zh: '互斥的字段不同时出现' },
    documentation: `${base}/services/`,
  },
  'compose/conflict': {
    severity: 'error',
    title: { en: 'Two fields for one thing say the same', zh: '表示同一事物的两个字段取值一致' },
    documentation: `${base}/deploy/#resources`,
  },
  'compose/container-name': {
    severity: 'error',
    title: { en: 'A container name is given to one container', zh: '一个容器名只给一个容器' },
    documentation: `${base}/services/#container_name`,
  },
  'compose/mount-target': {
    severity: 'error',
    title: { en: 'Nothing is mounted where something is mounted already', zh: '同一位置不重复挂载' },
    documentation: `${base}/services/#volumes`,
  },
  'compose/content': {
    severity: 'error',
    title: { en: 'Secrets and configs say where their content is', zh: 'secret 和 config 写明内容来源' },
    documentation: `${base}/secrets/`,
  },
  'compose/platform': {
    severity: 'error',
    title: { en: 'The platform is one that is built', zh: '运行的平台在构建的平台之中' },
    documentation: `${base}/services/#platform`,
  },
} satisfies Record<string, Rule>
