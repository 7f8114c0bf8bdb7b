import type { Rule } from '../../diagnostic.ts'

const objects = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/'
const conventions = 'https://kubernetes.io/docs/reference/using-api/api-concepts/'

/** Rules about documents and objects as such, before anything inside of them counts. */
export const manifestRules = {
  'kubernetes/unknown-version': {
    severity: 'info',
    title: { en: 'The version to check against is known', zh: '要对照的版本是已知的' },
    documentation: 'https://kubernetes.io/releases/',
  },
  'kubernetes/yaml-syntax': {
    severity: 'error',
    title: { en: 'The text is YAML that kubectl can read', zh: '文本是 kubectl 能读取的 YAML' },
    documentation: `${objects}#describing-a-kubernetes-object`,
  },
  'kubernetes/duplicate-key': {
    severity: 'warning',
    title: { en: 'No key stands twice in a map', zh: '同一映射中没有重复的键' },
    documentation: `${conventions}#setting-the-field-validation-level`,
  },
  'kubernetes/no-objects': {
    severity: 'error',
    title: { en: 'There is something to apply', zh: '有可以应用的对象' },
    documentation: 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl_apply/',
  },
  'kubernetes/type-missing': {
    severity: 'error',
    title: { en: 'Every object says its apiVersion and kind', zh: '每个对象都写明 apiVersion 和 kind' },
    documentation: `${objects}#required-fields`,
  },
  'kubernetes/unknown-kind': {
    severity: 'error',
    title: { en: 'The kind is one that Kubernetes has', zh: 'kind 是 Kubernetes 有的类型' },
    documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/',
  },
  'kubernetes/wrong-api-version': {
    severity: 'error',
    title: { en: 'The kind is served under this apiVersion', zh: '该 kind 属于所写的 apiVersion' },
    documentation: 'https://kubernetes.io/docs/reference/using-api/#api-groups',
  },
  'kubernetes/removed-api-version': {
    severity: 'error',
    title: { en: 'The apiVersion is still served', zh: 'apiVersion 仍在提供' },
    documentation: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
  },
  'kubernetes/api-not-served': {
    severity: 'error',
    title: { en: 'The apiVersion is stable', zh: 'apiVersion 是稳定版' },
    documentation: 'https://kubernetes.io/docs/reference/using-api/#enabling-or-disabling',
  },
  'kubernetes/not-for-the-cluster': {
    severity: 'error',
    title: {
      en: 'The file is for the cluster and not for a tool',
      zh: '文件是给集群的，而不是给某个工具的配置',
    },
    documentation:
      'https://kubernetes.io/docs/tasks/manage-kubernetes-objects/kustomization/#overview-of-kustomize',
  },
  'kubernetes/name-missing': {
    severity: 'error',
    title: { en: 'Every object has a name', zh: '每个对象都有名称' },
    documentation: `${objects}names/#names`,
  },
  'kubernetes/deprecated-api': {
    severity: 'warning',
    title: { en: 'The API has a future', zh: '所用的 API 没有被弃用' },
    documentation: 'https://kubernetes.io/docs/reference/using-api/deprecation-policy/',
  },
  'kubernetes/deprecated-field': {
    severity: 'warning',
    title: { en: 'Fields and labels have a future', zh: '所用的字段和标签没有被弃用' },
    documentation:
      'https://kubernetes.io/docs/reference/labels-annotations-taints/#beta-kubernetes-io-arch-deprecated',
  },
} satisfies Record<string, Rule>
