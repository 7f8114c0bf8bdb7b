import { describe, expect, it } from 'vitest'
import { judge } from '../test-judge-resources.ts'

const service = (spec: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n${spec.replace(/^/gm, '  ')}`

const of = (spec: string, before?: string) =>
  judge(service(spec), before === undefined ? undefined : service(before))
const port = 'ports: [{port: 80}]\n'

describe('the ports of a Service', () => {
  it.each([
    'ports: [{port: 80, targetPort: http}]',
    'ports: [{port: 80, targetPort: 0}]',
    'ports: [{port: 80, targetPort: ""}]',
    'ports: [{name: a, port: 53}, {name: b, port: 53, protocol: UDP}]',
    'ports: [{port: 80, appProtocol: kubernetes.io/h2c}]',
    'clusterIP: None',
    'clusterIPs: [None]',
    'type: ExternalName\nexternalName: db.example.com.',
  ])('can be %j', (spec) => expect(of(spec)).toEqual([]))
  it.each([
    ['type: ClusterIP', ['/spec/ports']],
    ['ports: [{targetPort: 80}]', ['/spec/ports/0/port']],
    ['ports: [{port: 65536}]', ['/spec/ports/0/port']],
    ['ports: [{port: 80, targetPort: "80"}]', ['/spec/ports/0/targetPort']],
    ['ports: [{port: 80, targetPort: a-name-that-is-too-long}]', ['/spec/ports/0/targetPort']],
    ['ports: [{port: 80, protocol: tcp}]', ['/spec/ports/0/protocol']],
    ['ports: [{port: 80, name: web_http}]', ['/spec/ports/0/name']],
    ['ports: [{name: a, port: 80}, {port: 81}]', ['/spec/ports/1/name']],
    ['ports: [{name: a, port: 80}, {name: a, port: 81}]', ['/spec/ports/1/name']],
    ['ports: [{name: a, port: 80}, {name: b, port: 80}]', ['/spec/ports/1']],
  ])('cannot be %j', (spec, paths) => expect(of(spec)).toEqual(paths.map((path) => `service-port ${path}`)))
  it('on nodes lie in the range of the cluster', () => {
    expect(of('type: NodePort\nports: [{port: 80, nodePort: 30080}]')).toEqual([])
    expect(of('type: NodePort\nports: [{port: 80, nodePort: 0}]')).toEqual([])
    expect(of('type: NodePort\nports: [{port: 80, nodePort: 8080}]')).toEqual([
      'node-port /spec/ports/0/nodePort',
    ])
    expect(of('ports: [{port: 80, nodePort: 30080}]')).toEqual(['node-port /spec/ports/0/nodePort'])
    expect(
      of(
        'type: NodePort\nports: [{name: a, port: 80, nodePort: 30080}, {name: b, port: 81, nodePort: 30080}]',
      ),
    ).toEqual(['node-port /spec/ports/1/nodePort'])
  })
})

describe('the type of a Service', () => {
  it.each(['ClusterIP', 'NodePort', 'LoadBalancer', '""'])('can be %s', (type) =>
    expect(of(`type: ${type}\n${port}`)).toEqual([]),
  )
  it.each(['clusterIP', 'Headless', 'Ingress'])('cannot be %s', (type) =>
    expect(of(`type: ${type}\n${port}`)).toEqual(['service-type /spec/type']),
  )
  it('ExternalName is another name and nothing else', () => {
    expect(of('type: ExternalName')).toEqual(['external-name /spec/externalName'])
    expect(of('type: ExternalName\nexternalName: http://a.b')).toEqual(['external-name /spec/externalName'])
    expect(of('type: ExternalName\nexternalName: a.b\nclusterIP: None')).toEqual([
      'external-name /spec/clusterIPs',
    ])
  })
})

describe('the addresses of a Service', () => {
  it.each([
    'clusterIP: 10.96.0.9\n',
    'clusterIP: ""\n',
    'ipFamilyPolicy: PreferDualStack\nipFamilies: [IPv4, IPv6]\n',
  ])('can be %j', (spec) => expect(of(spec + port)).toEqual([]))
  it.each([
    ['clusterIP: auto\n', '/spec/clusterIPs/0'],
    ['clusterIP: 010.96.0.9\n', '/spec/clusterIPs/0'],
    ['clusterIP: none\n', '/spec/clusterIPs/0'],
    ['clusterIP: 10.0.0.1\nclusterIPs: [10.0.0.2]\n', '/spec/clusterIPs'],
    ['clusterIP: 10.0.0.1\nclusterIPs: [10.0.0.1, 10.0.0.2]\n', '/spec/clusterIPs'],
    ['clusterIP: None\ntype: NodePort\n', '/spec/clusterIPs/0'],
    ['ipFamilies: [IPv4, IPv4]\n', '/spec/ipFamilies/1'],
    ['ipFamilies: [ipv4]\n', '/spec/ipFamilies/0'],
    ['ipFamilyPolicy: DualStack\n', '/spec/ipFamilyPolicy'],
    ['externalIPs: [127.0.0.1]\n', '/spec/externalIPs/0'],
    ['externalIPs: [example.com]\n', '/spec/externalIPs/0'],
  ])('cannot be %j', (spec, path) => expect(of(spec + port)).toEqual([`cluster-ip ${path}`]))
  it('stay as they are', () => {
    expect(of(port, `clusterIP: 10.96.0.9\n${port}`)).toEqual([])
    expect(of(`clusterIP: 10.96.0.9\n${port}`, `clusterIP: 10.96.0.9\n${port}`)).toEqual([])
    expect(of(`clusterIP: None\n${port}`, port)).toEqual(['immutable-field /spec/clusterIPs/0'])
    expect(of('type: ExternalName\nexternalName: a.b', port)).toEqual([])
  })
})

describe('the traffic of a Service', () => {
  it.each([
    'type: LoadBalancer\nexternalTrafficPolicy: Local\nhealthCheckNodePort: 30000\n',
    'type: LoadBalancer\nloadBalancerSourceRanges: [10.0.0.0/8, " 1.2.3.4/32 "]\n',
    'internalTrafficPolicy: Local\ntrafficDistribution: PreferSameZone\n',
    'externalIPs: [192.0.2.1]\nexternalTrafficPolicy: Local\n',
    'sessionAffinity: ClientIP\nsessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}\n',
    'sessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}\n',
    'selector: {app: ""}\n',
  ])('can be %j', (spec) => expect(of(spec + port)).toEqual([]))
  it.each([
    ['externalTrafficPolicy: Local\n', 'traffic-policy /spec/externalTrafficPolicy'],
    ['type: NodePort\nexternalTrafficPolicy: local\n', 'traffic-policy /spec/externalTrafficPolicy'],
    ['internalTrafficPolicy: Node\n', 'traffic-policy /spec/internalTrafficPolicy'],
    ['trafficDistribution: Close\n', 'traffic-policy /spec/trafficDistribution'],
    ['healthCheckNodePort: 30000\n', 'traffic-policy /spec/healthCheckNodePort'],
    ['loadBalancerClass: a.b/c\n', 'load-balancer /spec/loadBalancerClass'],
    ['allocateLoadBalancerNodePorts: false\n', 'load-balancer /spec/allocateLoadBalancerNodePorts'],
    ['loadBalancerSourceRanges: [10.0.0.0/8]\n', 'load-balancer /spec/LoadBalancerSourceRanges'],
    [
      'type: LoadBalancer\nloadBalancerSourceRanges: [10.0.0.1/8]\n',
      'load-balancer /spec/LoadBalancerSourceRanges/0',
    ],
    ['sessionAffinity: None!\n', 'session-affinity /spec/sessionAffinity'],
    [
      'sessionAffinity: ClientIP\nsessionAffinityConfig: {clientIP: {timeoutSeconds: 0}}\n',
      'session-affinity /spec/sessionAffinityConfig/clientIP/timeoutSeconds',
    ],
    ['selector: {app: a b}\n', 'service-selector /spec/selector'],
  ])('cannot be %j', (spec, found) => expect(of(spec + port)).toEqual([found]))
})
