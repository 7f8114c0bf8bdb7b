import type { Rule } from '../../diagnostic.ts'

const docs = 'https://kubernetes.io/docs'

export const networkRules = {
  'kubernetes/service-type': {
    severity: 'error',
    title: { en: 'The type of a Service and what goes with it', zh: 'Service 的类型与相配的字段' },
    documentation: `${docs}/concepts/services-networking/service/#publishing-services-service-types`,
  },
  'kubernetes/service-port': {
    severity: 'error',
    title: { en: 'The ports of a Service', zh: 'Service 的端口' },
    documentation: `${docs}/concepts/services-networking/service/#multi-port-services`,
  },
  'kubernetes/node-port': {
    severity: 'error',
    title: { en: 'The port of a Service on every node', zh: 'Service 在每个节点上的端口' },
    documentation: `${docs}/concepts/services-networking/service/#type-nodeport`,
  },
  'kubernetes/cluster-ip': {
    severity: 'error',
    title: { en: 'The addresses of a Service', zh: 'Service 的地址' },
    documentation: `${docs}/concepts/services-networking/service/#choosing-your-own-ip-address`,
  },
  'kubernetes/external-name': {
    severity: 'error',
    title: { en: 'A Service that is another name', zh: '作为别名的 Service' },
    documentation: `${docs}/concepts/services-networking/service/#externalname`,
  },
  'kubernetes/service-selector': {
    severity: 'error',
    title: { en: 'The labels by which a Service selects pods', zh: 'Service 选择 Pod 的标签' },
    documentation: `${docs}/concepts/services-networking/service/#defining-a-service`,
  },
  'kubernetes/traffic-policy': {
    severity: 'error',
    title: { en: 'Where a Service sends its traffic', zh: 'Service 把流量送到哪里' },
    documentation: `${docs}/reference/networking/virtual-ips/#traffic-policies`,
  },
  'kubernetes/session-affinity': {
    severity: 'error',
    title: { en: 'Whether a client stays with one pod', zh: '客户端是否固定到同一个 Pod' },
    documentation: `${docs}/reference/networking/virtual-ips/#session-affinity`,
  },
  'kubernetes/load-balancer': {
    severity: 'error',
    title: { en: 'What a Service asks of its load balancer', zh: 'Service 对负载均衡器的要求' },
    documentation: `${docs}/concepts/services-networking/service/#loadbalancer`,
  },
  'kubernetes/ingress-path': {
    severity: 'error',
    title: { en: 'The paths of an Ingress', zh: 'Ingress 的路径' },
    documentation: `${docs}/concepts/services-networking/ingress/#path-types`,
  },
  'kubernetes/ingress-host': {
    severity: 'error',
    title: { en: 'The hosts of an Ingress', zh: 'Ingress 的主机名' },
    documentation: `${docs}/concepts/services-networking/ingress/#hostname-wildcards`,
  },
  'kubernetes/ingress-backend': {
    severity: 'error',
    title: { en: 'Where an Ingress sends its traffic', zh: 'Ingress 把流量送到哪里' },
    documentation: `${docs}/concepts/services-networking/ingress/#ingress-rules`,
  },
  'kubernetes/ingress-class': {
    severity: 'error',
    title: { en: 'Which controller is in charge of an Ingress', zh: '哪个控制器负责 Ingress' },
    documentation: `${docs}/concepts/services-networking/ingress/#ingress-class`,
  },
  'kubernetes/ingress-tls': {
    severity: 'error',
    title: { en: 'The certificates of an Ingress', zh: 'Ingress 的证书' },
    documentation: `${docs}/concepts/services-networking/ingress/#tls`,
  },
  'kubernetes/network-policy-port': {
    severity: 'error',
    title: { en: 'The ports of a NetworkPolicy', zh: 'NetworkPolicy 的端口' },
    documentation: `${docs}/concepts/services-networking/network-policies/#targeting-a-range-of-ports`,
  },
  'kubernetes/network-policy-peer': {
    severity: 'error',
    title: { en: 'Whom a NetworkPolicy lets through', zh: 'NetworkPolicy 放行的对象' },
    documentation: `${docs}/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors`,
  },
  'kubernetes/endpoints': {
    severity: 'error',
    title: {
      en: 'Addresses and ports of Endpoints and EndpointSlices',
      zh: 'Endpoints 与 EndpointSlice 的地址和端口',
    },
    documentation: `${docs}/concepts/services-networking/service/#services-without-selectors`,
  },
} satisfies Record<string, Rule>
