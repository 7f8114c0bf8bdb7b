import { describe, expect, it } from 'vitest'
import { judge } from '../test-judge-resources.ts'
import { decodeBase64 } from './base64.ts'
import { problemOfExpression } from './cel.ts'

const configMap = (text: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n${text}`
const secret = (text: string, metadata = '{name: a}') =>
  `apiVersion: v1\nkind: Secret\nmetadata: ${metadata}\n${text}`

describe('a ConfigMap', () => {
  it('has keys that can be names of files', () => {
    expect(judge(configMap('data: {app.conf: a, KEY_1: b, .env: c, ...d: e}'))).toEqual([
      'config-key /data/...d',
    ])
    expect(judge(configMap('data: {"a b": c}'))).toEqual(['config-key /data/a b'])
    expect(judge(configMap('data: {"..": c}'))).toEqual(['config-key /data/..'])
    expect(judge(configMap('data: {a: b}\nbinaryData: {a: Yg==}'))).toEqual(['config-key /data/a'])
  })
  it('holds one mebibyte', () => {
    expect(judge(configMap(`data: {a: ${'x'.repeat(1024 * 1024)}}`))).toEqual([])
    expect(judge(configMap(`data: {a: ${'é'.repeat(512 * 1024 + 1)}}`))).toEqual(['config-size '])
  })
  it('can be set for good', () => {
    const before = configMap('immutable: true\ndata: {a: "1"}')
    expect(judge(configMap('immutable: true\ndata: {a: "1"}'), before)).toEqual([])
    expect(judge(configMap('immutable: true\ndata: {a: "2"}'), before)).toEqual(['immutable-field /data'])
    expect(judge(configMap('data: {a: "1"}'), before)).toEqual(['immutable-field /immutable'])
    expect(judge(configMap('data: {a: "2"}'), configMap('data: {a: "1"}'))).toEqual([])
  })
})

describe('a Secret', () => {
  it.each([
    'stringData: {a: b}',
    'type: example.com/own\ndata: {a: Yg==}',
    'type: kubernetes.io/tls\ndata: {tls.crt: "", tls.key: ""}',
    'type: kubernetes.io/tls\nstringData: {tls.crt: a, tls.key: b}',
    'type: kubernetes.io/basic-auth\nstringData: {password: a}',
    'type: kubernetes.io/ssh-auth\nstringData: {ssh-privatekey: a}',
    'type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: \'{"auths": {}}\'}',
    'type: kubernetes.io/dockerconfigjson\ndata: {.dockerconfigjson: e30=}',
  ])('can be %j', (text) => expect(judge(secret(text))).toEqual([]))
  it.each([
    ['type: kubernetes.io/tls\ndata: {tls.crt: ""}', ['/data/tls.key']],
    ['type: kubernetes.io/basic-auth\nstringData: {user: a}', ['/data/username']],
    ['type: kubernetes.io/ssh-auth\ndata: {ssh-privatekey: ""}', ['/data/ssh-privatekey']],
    [
      'type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: auths}',
      ['/data/.dockerconfigjson'],
    ],
    ['type: kubernetes.io/dockercfg', ['/data/.dockercfg']],
    [
      'type: kubernetes.io/service-account-token',
      ['/metadata/annotations/kubernetes.io~1service-account.name'],
    ],
  ])('cannot be %j', (text, paths) =>
    expect(judge(secret(text))).toEqual(paths.map((path) => `secret-type ${path}`)),
  )
  it('has keys that can be names of files', () => {
    expect(judge(secret('stringData: {"a/b": c}'))).toEqual(['config-key /data/a~1b'])
    expect(judge(secret('data: {"a b": Yg==}'))).toEqual(['config-key /data/a b'])
  })
  it('can be set for good, however it is written', () => {
    const before = secret('immutable: true\nstringData: {a: b}')
    expect(judge(secret('immutable: true\ndata: {a: Yg==}'), before)).toEqual([])
    expect(judge(secret('immutable: true\ndata: {a: Yw==}'), before)).toEqual(['immutable-field /data'])
  })
  it('keeps its type', () => {
    expect(judge(secret('type: Opaque'), secret('stringData: {a: b}'))).toEqual([])
    expect(judge(secret('type: a.b/c'), secret('type: Opaque'))).toEqual(['immutable-field /type'])
  })
  it('is read from base64', () => {
    expect(decodeBase64('eyJhIjoxfQ==')).toBe('{"a":1}')
    expect(decodeBase64('e30\n=')).toBe('{}')
    expect(decodeBase64('')).toBe('')
  })
})

const rbac = (kind: string, text: string) =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: {name: "a:b"}\n${text}`

describe('a role', () => {
  const rule = (kind: string, text: string) => judge(rbac(kind, `rules: [${text}]`))
  it.each([
    '{apiGroups: [""], resources: [pods, pods/log], verbs: [get]}',
    '{apiGroups: ["*"], resources: ["*"], verbs: ["*"], resourceNames: [a]}',
  ])('can allow %j', (text) => expect(rule('Role', text)).toEqual([]))
  it('of the cluster can allow URLs', () => {
    expect(rule('ClusterRole', '{nonResourceURLs: [/healthz], verbs: [get]}')).toEqual([])
    expect(rule('Role', '{nonResourceURLs: [/healthz], verbs: [get]}')).toEqual([
      'role-rule /rules/0/nonResourceURLs',
    ])
    expect(rule('ClusterRole', '{nonResourceURLs: [/a], resources: [pods], verbs: [get]}')).toEqual([
      'role-rule /rules/0/nonResourceURLs',
    ])
  })
  it('allows something', () => {
    expect(rule('Role', '{apiGroups: [""], resources: [pods]}')).toEqual(['role-rule /rules/0/verbs'])
    expect(rule('Role', '{resources: [pods], verbs: [get]}')).toEqual(['role-rule /rules/0/apiGroups'])
    expect(rule('Role', '{apiGroups: [""], verbs: [get]}')).toEqual(['role-rule /rules/0/resources'])
  })
})

describe('a binding', () => {
  const of = (kind: string, subject: string, role = '{kind: ClusterRole, name: view}') =>
    judge(rbac(kind, `subjects: [${subject}]\nroleRef: ${role}`))
  it.each([
    '{kind: User, name: a}',
    '{kind: Group, name: "system:masters"}',
    '{kind: ServiceAccount, name: a}',
  ])('can be for %j', (subject) => expect(of('RoleBinding', subject)).toEqual([]))
  it.each([
    ['RoleBinding', '{kind: User}', '/subjects/0/name'],
    ['RoleBinding', '{kind: user, name: a}', '/subjects/0/kind'],
    ['RoleBinding', '{kind: User, name: a, apiGroup: rbac}', '/subjects/0/apiGroup'],
    ['ClusterRoleBinding', '{kind: ServiceAccount, name: a}', '/subjects/0/namespace'],
    [
      'RoleBinding',
      '{kind: ServiceAccount, name: a, apiGroup: rbac.authorization.k8s.io}',
      '/subjects/0/apiGroup',
    ],
  ])('as a %s cannot be for %j', (kind, subject, path) =>
    expect(of(kind, subject)).toEqual([`role-binding ${path}`]),
  )
  it('gives one role and keeps it', () => {
    const user = '{kind: User, name: a}'
    expect(of('ClusterRoleBinding', user, '{kind: Role, name: a}')).toEqual(['role-binding /roleRef/kind'])
    expect(of('RoleBinding', user, '{kind: Role}')).toEqual(['role-binding /roleRef/name'])
    const source = (role: string) => rbac('RoleBinding', `roleRef: ${role}`)
    const before = source('{kind: Role, name: a}')
    expect(judge(source('{kind: Role, name: a, apiGroup: rbac.authorization.k8s.io}'), before)).toEqual([])
    expect(judge(source('{kind: Role, name: b}'), before)).toEqual(['immutable-field /roleRef'])
  })
})

describe('a LimitRange', () => {
  const of = (limit: string) =>
    judge(`apiVersion: v1\nkind: LimitRange\nmetadata: {name: a}\nspec: {limits: [${limit}]}`)
  const path = '/spec/limits/0'
  it.each([
    '{type: Container, default: {cpu: 500m}, defaultRequest: {cpu: 100m}, max: {cpu: 1}, min: {cpu: 50m}}',
    '{type: Container, max: {memory: 1Gi}, min: {memory: 1Mi}, maxLimitRequestRatio: {memory: 1024}}',
    '{type: Pod, max: {cpu: 4}}',
    '{type: PersistentVolumeClaim, max: {storage: 10Gi}}',
  ])('can be %j', (limit) => expect(of(limit)).toEqual([]))
  it.each([
    ['{type: container}', '/type'],
    ['{}', '/type'],
    ['{type: Pod, default: {cpu: 1}}', '/default'],
    ['{type: Pod, min: {cpu: 2}, max: {cpu: 1}}', '/min/cpu'],
    ['{type: Container, defaultRequest: {cpu: 2}, default: {cpu: 1}}', '/defaultRequest/cpu'],
    ['{type: Container, default: {cpu: 2}, defaultRequest: {cpu: 1}, max: {cpu: 1}}', '/default/cpu'],
    ['{type: Pod, maxLimitRequestRatio: {cpu: 500m}}', '/maxLimitRequestRatio/cpu'],
    [
      '{type: Pod, min: {cpu: 1}, max: {cpu: 2}, maxLimitRequestRatio: {cpu: 3}}',
      '/maxLimitRequestRatio/cpu',
    ],
    ['{type: Container, max: {storage: 1Gi}}', '/max/storage'],
    ['{type: PersistentVolumeClaim, default: {storage: 1Gi}}', '/limits'],
  ])('cannot be %j', (limit, at) => expect(of(limit)).toEqual([`limit-range ${path}${at}`]))
})

describe('a ResourceQuota', () => {
  const of = (spec: string) =>
    judge(`apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: a}\nspec: ${spec}`)
  it.each([
    '{hard: {requests.cpu: 1, pods: 10, count/jobs.batch: 5, requests.nvidia.com/gpu: 4, hugepages-2Mi: 1Gi}}',
    '{hard: {pods: 10}, scopes: [BestEffort]}',
    '{hard: {pods: 10}, scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In, values: [high]}]}}',
  ])('can be %j', (spec) => expect(of(spec)).toEqual([]))
  it.each([
    ['{hard: {deployments: 1}}', '/spec/hard/deployments'],
    ['{hard: {pods: 1.5}}', '/spec/hard/pods'],
    ['{hard: {cpu: -1}}', '/spec/hard/cpu'],
    ['{hard: {services: 1}, scopes: [Terminating]}', '/spec/scopes'],
    ['{hard: {pods: 1}, scopes: [bestEffort]}', '/spec/scopes'],
    ['{hard: {pods: 1}, scopes: [BestEffort, NotBestEffort]}', '/spec/scopes'],
    [
      '{scopeSelector: {matchExpressions: [{scopeName: BestEffort, operator: In, values: [a]}]}}',
      '/spec/scopeSelector/matchExpressions/operator',
    ],
    [
      '{scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In}]}}',
      '/spec/scopeSelector/matchExpressions/values',
    ],
  ])('cannot be %j', (spec, path) => expect(of(spec)).toEqual([`resource-quota ${path}`]))
})

describe('a Namespace', () => {
  const of = (labels: string) =>
    judge(`apiVersion: v1\nkind: Namespace\nmetadata: {name: a, labels: {${labels}}}`)
  it('knows the Pod Security Standards', () => {
    expect(of('pod-security.kubernetes.io/enforce: restricted')).toEqual([])
    expect(of('pod-security.kubernetes.io/warn-version: v1.36')).toEqual([])
    expect(of('pod-security.kubernetes.io/warn: Baseline')).toEqual([
      'pod-security-label /metadata/labels/pod-security.kubernetes.io~1warn',
    ])
    expect(of('pod-security.kubernetes.io/audit-version: "1.36"')).toEqual([
      'pod-security-label /metadata/labels/pod-security.kubernetes.io~1audit-version',
    ])
  })
})

describe('a Lease', () => {
  it('lasts some time', () => {
    const of = (spec: string) =>
      judge(`apiVersion: coordination.k8s.io/v1\nkind: Lease\nmetadata: {name: a}\nspec: ${spec}`)
    expect(of('{holderIdentity: a, leaseDurationSeconds: 15}')).toEqual([])
    expect(of('{leaseDurationSeconds: 0}')).toEqual(['lease /spec/leaseDurationSeconds'])
  })
})

describe('a webhook', () => {
  const full = {
    name: 'a.example.com',
    sideEffects: 'None',
    admissionReviewVersions: '[v1]',
    clientConfig: '{service: {name: a, namespace: b}}',
    rules: '[{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]',
  }
  const of = (change: Record<string, string>) => {
    const fields = Object.entries({ ...full, ...change }).map(([name, value]) => `${name}: ${value}`)
    return judge(
      `apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: {name: a}\nwebhooks: [{${fields.join(', ')}}]`,
    )
  }
  it('can be reached and asked', () => {
    expect(of({})).toEqual([])
    expect(of({ clientConfig: '{url: "https://a.example.com/validate"}' })).toEqual([])
  })
  it.each([
    [{ name: 'webhook' }, 'name'],
    [{ sideEffects: 'Unknown' }, 'sideEffects'],
    [{ admissionReviewVersions: '[]' }, 'admissionReviewVersions'],
    [{ admissionReviewVersions: '[v2]' }, 'admissionReviewVersions'],
    [{ clientConfig: '{}' }, 'clientConfig'],
    [{ clientConfig: '{url: "http://a.example.com"}' }, 'clientConfig/url'],
    [{ timeoutSeconds: '31' }, 'timeoutSeconds'],
    [{ failurePolicy: 'fail' }, 'failurePolicy'],
    [
      { rules: '[{operations: [create], apiGroups: [""], apiVersions: [v1], resources: [pods]}]' },
      'rules/0/operations/0',
    ],
    [
      { rules: '[{operations: ["*", CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]' },
      'rules/0/operations',
    ],
    [{ rules: '[{operations: ["*"], apiGroups: [""], apiVersions: [v1]}]' }, 'rules/0/resources'],
  ])('cannot have %j', (change, at) => expect(of(change)).toEqual([`webhook /webhooks/0/${at}`]))
})

describe('a CustomResourceDefinition', () => {
  const of = ({
    name = 'parrots.zoo.example.com',
    group = 'zoo.example.com',
    version = 'storage: true, schema: {openAPIV3Schema: {type: object}}',
    names = 'kind: Parrot, plural: parrots',
  }) =>
    judge(
      `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: ${name}}\nspec: {group: ${group}, scope: Namespaced, names: {${names}}, versions: [{name: v1, served: true, ${version}}]}`,
    )
  it('can be small', () => expect(of({})).toEqual([]))
  it('has a name, a version that is stored, and a schema', () => {
    expect(of({ name: 'parrot.zoo.example.com' })).toEqual(['custom-resource /metadata/name'])
    expect(of({ group: 'zoo', name: 'parrots.zoo' })).toEqual(['custom-resource /spec/group'])
    expect(of({ version: 'storage: false, schema: {openAPIV3Schema: {type: object}}' })).toEqual([
      'custom-resource /spec/versions',
    ])
    expect(of({ version: 'storage: true' })).toEqual([
      'custom-resource /spec/versions/0/schema/openAPIV3Schema',
    ])
    const schema = (properties: string) =>
      of({ version: `storage: true, schema: {openAPIV3Schema: {type: object, properties: ${properties}}}` })
    expect(schema('{spec: {type: object, additionalProperties: {type: string}}}')).toEqual([])
    expect(
      schema('{port: {x-kubernetes-int-or-string: true}, tags: {type: array, items: {type: string}}}'),
    ).toEqual([])
    expect(schema('{spec: {properties: {}}}')).toEqual([
      'custom-resource /spec/versions/0/schema/openAPIV3Schema/properties/spec/type',
    ])
    expect(schema('{tags: {type: array, items: {}}}')).toEqual([
      'custom-resource /spec/versions/0/schema/openAPIV3Schema/properties/tags/items/type',
    ])
    expect(schema('{age: {type: int}}')).toEqual([
      'custom-resource /spec/versions/0/schema/openAPIV3Schema/properties/age/type',
    ])
    expect(of({ names: 'kind: Parrot_1, plural: parrots' })).toEqual(['custom-resource /spec/names/kind'])
  })
})

describe('an admission policy', () => {
  const of = (spec: string, kind = 'ValidatingAdmissionPolicy') =>
    judge(`apiVersion: admissionregistration.k8s.io/v1\nkind: ${kind}\nmetadata: {name: a}\nspec: {${spec}}`)
  const matching =
    'matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [apps], apiVersions: [v1], resources: [deployments]}]}'
  it('judges some requests', () => {
    expect(of(`${matching}, validations: [{expression: "object.spec.replicas <= 5"}]`)).toEqual([])
    expect(of(matching)).toEqual(['admission-policy /spec/validations'])
    expect(of('validations: [{expression: "true"}]')).toEqual(['admission-policy /spec/matchConstraints'])
    expect(of(`${matching}, validations: [{expression: "object.spec.replicas <="}]`)).toEqual([
      'admission-policy /spec/validations/0/expression',
    ])
  })
  it('is bound with an action', () => {
    const binding = 'ValidatingAdmissionPolicyBinding'
    expect(of('policyName: a, validationActions: [Deny, Audit]', binding)).toEqual([])
    expect(of('policyName: a', binding)).toEqual(['admission-policy /spec/validationActions'])
    expect(of('policyName: a, validationActions: [Deny, Warn]', binding)).toEqual([
      'admission-policy /spec/validationActions',
    ])
  })
})

describe('an expression of CEL', () => {
  it.each([
    'object.spec.replicas >= 2',
    "!has(object.metadata.labels) || object.metadata.labels['a'] in ['b', \"c)\"]",
    'object.spec.template.spec.containers.all(c, c.image.startsWith("a/"))',
    'has(a) ? -1 < b : [1, 2,]',
    'object.?spec.?replicas.orValue(1) > 0',
    'variables.a == r"\\d+(" && {"a": 1}.size() == 1',
    '// only text\ntrue',
  ])('can be %j', (text) => expect(problemOfExpression(text)).toBeUndefined())
  it.each(['a >=', 'a && ', 'a == == b', '(a', 'a)', '[a, b', 'a.', '!', '(a || )', 'a in', '{"a": 1]'])(
    'cannot be %j',
    (text) => expect(problemOfExpression(text)).toBeDefined(),
  )
})
