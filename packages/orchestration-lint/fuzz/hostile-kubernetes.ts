import { many } from './many.ts'

const metadata = 'metadata:\n  name: web\n'
const pod = `apiVersion: v1\nkind: Pod\n${metadata}spec:\n`
const container = '  containers:\n    - name: web\n      image: nginx:1.27\n'
const map = `apiVersion: v1\nkind: ConfigMap\n${metadata}`
const counted = (size: number, line: (index: string) => string) => many(size, (index) => line(String(index)))
const quantity = (value: string) =>
  `${pod}${container}      resources: {limits: {cpu: ${value}, memory: "${value}"}}\n`

export const kubernetesTexts: Readonly<Record<string, (size: number) => string>> = {
  containers: (size) => `${pod}  containers:\n${counted(size, (i) => `    - {name: c${i}, image: a}\n`)}`,
  'containers of one name': (size) =>
    `${pod}  containers:\n${counted(size, () => '    - {name: c, image: a}\n')}`,
  'containers that are wrong': (size) =>
    `${pod}  containers:\n${counted(size, (i) => `    - {nmae: C_${i}, image: ""}\n`)}`,
  'containers with bad names': (size) =>
    `${pod}  containers:\n${counted(size, (i) => `    - {name: C_${i}, image: a}\n`)}`,
  'mounts and volumes': (size) =>
    `${pod}${container}      volumeMounts:\n${counted(size, (i) => `        - {name: v${i}, mountPath: /m${i}}\n`)}  volumes:\n${counted(size, (i) => `    - {name: v${i}, emptyDir: {}}\n`)}`,
  'mounts without volumes': (size) =>
    `${pod}${container}      volumeMounts:\n${counted(size, (i) => `        - {name: v${i}, mountPath: /m}\n`)}`,
  'volumes of one name': (size) =>
    `${pod}${container}  volumes:\n${counted(size, () => '    - {name: v, emptyDir: {}}\n')}`,
  ports: (size) =>
    `${pod}${container}      ports:\n${counted(size, (i) => `        - {containerPort: ${i}, hostPort: 80, name: p${i}}\n`)}`,
  variables: (size) =>
    `${pod}${container}      env:\n${counted(size, (i) => `        - {name: "A${i}", value: "$(A${i})"}\n`)}`,
  'variables of one name': (size) =>
    `${pod}${container}      env:\n${counted(size, () => '        - {name: A, value: b}\n')}`,
  'references in a value': (size) =>
    `${pod}${container}      env: [{name: A, value: "${'$(A)'.repeat(size)}"}]\n`,
  'open references in a value': (size) =>
    `${pod}${container}      env: [{name: A, value: "${'$('.repeat(size)}"}]\n`,
  'unknown fields': (size) => `${pod}${container}${counted(size, (i) => `  replcias${i}: 1\n`)}`,
  'misspelt fields': (size) =>
    `${pod}${container}${counted(size, (i) => `  terminationGracePeriodSecond${i.slice(0, 2)}x${i}: 1\n`)}`,
  'a long unknown field': (size) => `${pod}${container}  ${'restartPolicy'.repeat(size)}: Always\n`,
  labels: (size) => `${map}  labels:\n${counted(size, (i) => `    k${i}: v\n`)}`,
  'labels that are wrong': (size) => `${map}  labels:\n${counted(size, (i) => `    -k${i}: "-"\n`)}`,
  'a long name': (size) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${'a.'.repeat(size)}\n`,
  'a long name of dashes': (size) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${'a-'.repeat(size)}\n  labels: {${'a-'.repeat(size)}: ${'a_'.repeat(size)}-}\n`,
  'a long kind': (size) => `apiVersion: v1\nkind: ${'Pod'.repeat(size)}\n${metadata}`,
  'a long version': (size) => `apiVersion: ${'apps/'.repeat(size)}v1\nkind: Pod\n${metadata}`,
  'a long quantity': (size) => quantity('1'.repeat(size)),
  'a long fraction': (size) => quantity(`0.${'0'.repeat(size)}1`),
  'a long exponent': (size) => quantity(`1e${'9'.repeat(size)}`),
  'a quantity of dots': (size) => quantity('1.'.repeat(size)),
  'a long image': (size) =>
    `${pod}  containers: [{name: a, image: "${'a/'.repeat(size)}:${'b'.repeat(size)}@"}]\n`,
  'a long schedule': (size) =>
    `apiVersion: batch/v1\nkind: CronJob\n${metadata}spec: {schedule: "${'*/1,'.repeat(size)} * * * *"}\n`,
  'a long path': (size) =>
    `${pod}${container}      volumeMounts: [{name: a, mountPath: "${'../'.repeat(size)}"}]\n`,
  'long addresses': (size) =>
    `apiVersion: v1\nkind: Service\n${metadata}spec: {clusterIP: "${'1.'.repeat(size)}", externalIPs: ["${':'.repeat(size)}"], loadBalancerSourceRanges: ["${'f:'.repeat(size)}/9"]}\n`,
  'services and their ports': (size) =>
    `apiVersion: v1\nkind: Service\n${metadata}spec:\n  ports:\n${counted(size, (i) => `    - {port: ${i}, name: p${i}}\n`)}`,
  objects: (size) => counted(size, (i) => `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: m${i}}\n`),
  'objects of one name': (size) =>
    counted(size, () => '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\n'),
  'objects of unknown kinds': (size) =>
    counted(size, (i) => `---\napiVersion: v1\nkind: Deploymen${i}\nmetadata: {name: m}\n`),
  'objects that are wrong': (size) =>
    counted(
      size,
      () => '---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: m}\nspec: {replica: 1}\n',
    ),
  'services and deployments': (size) =>
    counted(
      size,
      (i) =>
        `---\napiVersion: v1\nkind: Service\nmetadata: {name: s${i}}\nspec: {selector: {app: a${i}}, ports: [{port: 80}]}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d${i}}\nspec: {selector: {matchLabels: {app: a${i}}}, template: {metadata: {labels: {app: a${i}}}, spec: {containers: [{name: a, image: "a:1"}]}}}\n`,
    ),
  'services that select nothing': (size) =>
    `${counted(size, (i) => `---\napiVersion: v1\nkind: Service\nmetadata: {name: s${i}}\nspec: {selector: {app: x}, ports: [{port: 80, targetPort: web}]}\n`)}${counted(size, (i) => `---\napiVersion: v1\nkind: Pod\nmetadata: {name: p${i}, labels: {app: a}}\nspec: {containers: [{name: a, image: "a:1"}]}\n`)}`,
  'configurations and what uses them': (size) =>
    counted(
      size,
      (i) =>
        `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: m${i}}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: p${i}}\nspec: {containers: [{name: a, image: "a:1", envFrom: [{configMapRef: {name: m${i}x}}]}]}\n`,
    ),
  'claims and volumes': (size) =>
    counted(
      size,
      (i) =>
        `---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: c${i}}\nspec: {accessModes: [ReadWriteOnce, ReadOnly], resources: {requests: {storage: 1Gib}}}\n`,
    ),
  'a list of objects': (size) =>
    `apiVersion: v1\nkind: List\nitems:\n${counted(size, (i) => `- {apiVersion: v1, kind: ConfigMap, metadata: {name: m${i}}}\n`)}`,
  'lists in lists of objects': (size) =>
    `${'{apiVersion: v1, kind: List, items: ['.repeat(size)}${']}'.repeat(size)}`,
  'rules of roles': (size) =>
    `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\n${metadata}rules:\n${counted(size, () => '- {apiGroups: [""], resources: [pods], verbs: [get, lits]}\n')}`,
  'paths of an ingress': (size) =>
    `apiVersion: networking.k8s.io/v1\nkind: Ingress\n${metadata}spec: {rules: [{host: a.example.com, http: {paths: [\n${counted(size, (i) => `{path: /p${i}, pathType: Prefix, backend: {service: {name: s${i}, port: {number: 80}}}},\n`)}]}}]}\n`,
  'rules of a network policy': (size) =>
    `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n${metadata}spec:\n  podSelector: {}\n  ingress:\n${counted(size, (i) => `  - {from: [{podSelector: {matchLabels: {app: a${i}}}}, {ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/33]}}]}\n`)}`,
  tolerations: (size) =>
    `${pod}${container}  tolerations:\n${counted(size, (i) => `    - {key: k${i}, operator: Exist, effect: NoSchedul}\n`)}`,
  'expressions of selectors': (size) =>
    `apiVersion: apps/v1\nkind: Deployment\n${metadata}spec:\n  selector: {matchExpressions: [${counted(size, (i) => `{key: k${i}, operator: In, values: [a]}, `)}]}\n  template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: "a:1"}]}}\n`,
  'keys of data': (size) =>
    `${map}data:\n${counted(size, (i) => `  k${i}: v\n`)}binaryData:\n${counted(size, (i) => `  k${i}: aGk=\n`)}`,
  'wrong data of a secret': (size) =>
    `apiVersion: v1\nkind: Secret\n${metadata}data:\n${counted(size, (i) => `  k${i}: "not base64"\n`)}`,
  'long data of a secret': (size) =>
    `apiVersion: v1\nkind: Secret\n${metadata}data: {a: "${'aGk='.repeat(size)}"}\n`,
  commands: (size) => `${pod}${container}      command: [${'"sh", '.repeat(size)}]\n`,
  'a deep custom resource': (size) =>
    `apiVersion: example.com/v1\nkind: Thing\n${metadata}spec: ${'{a: '.repeat(size)}x${'}'.repeat(size)}\n`,
  'a deep schema': (size) =>
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: things.example.com}\nspec: {group: example.com, scope: Namespaced, names: {plural: things, kind: Thing}, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: ${'{type: object, properties: {a: '.repeat(size)}{type: string}${'}}'.repeat(size)}}}]}\n`,
  JSON: (size) =>
    `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{${counted(size, (i) => `"k${i}":"v",`)}"z":"v"}}`,
  'finalizers and owners': (size) =>
    `${map}  finalizers: [${counted(size, (i) => `"Example ${i}", `)}]\n  ownerReferences:\n${counted(size, (i) => `  - {apiVersion: v1, kind: Pod, name: p${i}, uid: u, controller: true}\n`)}`,
  'init containers': (size) =>
    `${pod}${container}  initContainers:\n${counted(size, (i) => `    - {name: c${i}, image: "a:1", restartPolicy: Alway, readinessProbe: {httpGet: {port: web}}}\n`)}`,
}
