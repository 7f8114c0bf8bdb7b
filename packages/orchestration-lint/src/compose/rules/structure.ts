import type { Rule } from '../../diagnostic.ts'

const base = 'https://docs.docker.com/reference/compose-file'

/** The file as such: YAML, its fields and their types, what is merged into what. */
export const structureRules = {
  'compose/yaml': {
    severity: 'error',
    title: { en: 'The file is YAML that Compose can read', zh: '文件是 Compose 能读取的 YAML' },
    documentation: `${base}/`,
  },
  'compose/empty': {
    severity: 'error',
    title: { en: 'The file is a mapping with something in it', zh: '文件是有内容的映射' },
    documentation: `${base}/`,
  },
  'compose/repeated-key': {
    severity: 'error',
    title: { en: 'No name comes twice in one mapping', zh: '同一映射中名称不重复' },
    documentation: `${base}/`,
  },
  'compose/key-not-text': {
    severity: 'error',
    title: { en: 'Names are texts', zh: '名称都是文本' },
    documentation: `${base}/`,
  },
  'compose/unknown-field': {
    severity: 'error',
    title: { en: 'Fields are those that Compose knows', zh: '字段都是 Compose 认识的' },
    documentation: `${base}/services/`,
  },
  'compose/wrong-type': {
    severity: 'error',
    title: { en: 'Values have the type that their field takes', zh: '值的类型符合字段的要求' },
    documentation: `${base}/services/`,
  },
  'compose/missing-field': {
    severity: 'error',
    title: { en: 'Required fields are there', zh: '必需的字段都在' },
    documentation: `${base}/services/`,
  },
  'compose/name': {
    severity: 'error',
    title: {
      en: 'Names of services and resources have allowed characters',
      zh: '服务和资源的名称只用允许的字符',
    },
    documentation: `${base}/services/`,
  },
  'compose/project-name': {
    severity: 'error',
    title: { en: 'The name of the project is not empty', zh: '项目名不为空' },
    documentation: `${base}/version-and-name/#name-top-level-element`,
  },
  'compose/repeated-item': {
    severity: 'error',
    title: { en: 'Lists of different items do not repeat one', zh: '不允许重复的列表没有重复项' },
    documentation: `${base}/services/`,
  },
  'compose/interpolation': {
    severity: 'error',
    title: { en: 'Variables are written as Compose replaces them', zh: '变量的写法是 Compose 能替换的' },
    documentation: `${base}/interpolation/`,
  },
  'compose/extends': {
    severity: 'error',
    title: { en: '“extends” names another service that is there', zh: '“extends”指向另一个存在的服务' },
    documentation: `${base}/services/#extends`,
  },
  'compose/include': {
    severity: 'error',
    title: { en: '“include” is a list of files', zh: '“include”是文件列表' },
    documentation: `${base}/include/`,
  },
  'compose/merge': {
    severity: 'error',
    title: { en: 'What is merged has one shape', zh: '被合并的内容形式一致' },
    documentation: `${base}/merge/`,
  },
} satisfies Record<string, Rule>
