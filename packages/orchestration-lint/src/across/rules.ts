import type { Rule } from '../diagnostic.ts'

const concepts = 'https://kubernetes.io/docs/concepts/'

/** What has to agree between the files of one article. No tool looks at it: nothing here is an error. */
export const acrossRules = {
  'across/image': {
    severity: 'warning',
    title: { en: 'Manifests run the image that Compose builds', zh: '清单运行的就是 Compose 构建的镜像' },
    documentation: 'https://docs.docker.com/reference/compose-file/build/#using-build-and-image',
  },
  'across/exposed-port': {
    severity: 'info',
    title: { en: 'Ports are those that the Dockerfile exposes', zh: '端口与 Dockerfile 暴露的一致' },
    documentation: 'https://docs.docker.com/reference/dockerfile/#expose',
  },
  'across/target-port': {
    severity: 'warning',
    title: { en: 'Services lead to ports that their Pods name', zh: 'Service 指向的端口在 Pod 中有定义' },
    documentation: `${concepts}services-networking/service/#field-spec-ports`,
  },
  'across/backend': {
    severity: 'warning',
    title: {
      en: 'Ingresses lead to Services and ports that are there',
      zh: 'Ingress 指向存在的 Service 和端口',
    },
    documentation: `${concepts}services-networking/ingress/#ingress-rules`,
  },
  'across/reference': {
    severity: 'warning',
    title: {
      en: 'ConfigMaps, Secrets and claims are called what they are',
      zh: 'ConfigMap、Secret 与 PVC 的名称前后一致',
    },
    documentation: `${concepts}configuration/configmap/#configmaps-and-pods`,
  },
  'across/host': {
    severity: 'warning',
    title: { en: 'Host names in settings are those of Services', zh: '设置里的主机名就是 Service 的名称' },
    documentation: `${concepts}services-networking/dns-pod-service/#services`,
  },
  'across/variable': {
    severity: 'warning',
    title: { en: 'The same image gets variables of the same names', zh: '同一镜像的环境变量名称前后一致' },
    documentation:
      'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  },
  'across/user': {
    severity: 'warning',
    title: { en: 'The image’s user is what the Pod demands', zh: '镜像的用户符合 Pod 的要求' },
    documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  },
} satisfies Record<string, Rule>

export type AcrossRuleId = keyof typeof acrossRules
