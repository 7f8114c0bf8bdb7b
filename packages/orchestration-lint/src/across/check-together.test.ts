import { describe, expect, it, test } from 'vitest'
import { compose, deployment, dockerfile, found, k8s, service, type Parts } from './test-article.ts'

it('has nothing to say about files that agree', () => {
  expect(k8s({})).toEqual([])
})

describe('images', () => {
  test.each<[Parts, Readonly<Record<string, string>>, string[]]>([
    [{ image: 'notes:1.0.1' }, {}, ['across/image k8s/web.yaml notes:1.0.1']],
    [{ image: 'notse:1.0.0' }, {}, ['across/image k8s/web.yaml notse:1.0.0']],
    [{ image: 'note:1.0.0' }, {}, []],
    [{ image: 'notes:1.0.1' }, { 'build.sh': 'docker build -t notes:1.0.1 .' }, []],
    [
      { image: 'web:1.1' },
      { 'build.sh': 'docker build -t web:1.0 .' },
      ['across/image k8s/web.yaml web:1.1'],
    ],
    [{ image: 'web:1.0' }, { 'build.sh': '$ docker buildx build -t web:1.0 .' }, []],
    [{ image: 'web:1.1' }, { 'build.sh': 'docker build -t web:$TAG .' }, []],
    [{ image: 'nginx:1.29' }, {}, []],
    [{ image: 'mysql:8.0' }, {}, []],
    [{ image: 'registry.example.com/notes:2' }, {}, []],
    [
      { image: 'notes' },
      { 'k8s/kustomization.yaml': 'kind: Kustomization\nimages: [{ name: notes, newTag: 1.0.0 }]\n' },
      [],
    ],
  ])('%o', (parts, others, findings) => {
    expect(k8s(parts, others)).toEqual(findings)
  })
})

describe('ports', () => {
  it('compares with EXPOSE', () => {
    expect(k8s({ port: '8080' })).toEqual(['across/exposed-port k8s/web.yaml 8080'])
  })

  it('looks at the container’s port that Compose publishes', () => {
    const wrong = compose.replace('8080:3000', '3000:8080')
    expect(found({ Dockerfile: dockerfile, 'compose.yaml': wrong })).toEqual([
      "across/exposed-port compose.yaml '3000:8080'",
    ])
  })

  test.each([
    ['variables', 'FROM node:24\nEXPOSE $PORT\n'],
    ['bases with ports of their own', 'FROM nginx:1.29\nEXPOSE 3000\n'],
    ['none exposed', 'FROM node:24\n'],
    ['several', 'FROM node:24\nEXPOSE 3000 \\\n  8080/tcp\n'],
    ['ranges', 'FROM node:24\nEXPOSE 8000-9000\n'],
  ])('says nothing of %s', (_, text) => {
    expect(
      found({
        Dockerfile: text,
        'compose.yaml': compose.replace('8080:3000', '8080'),
        'web.yaml': deployment({ port: '8080' }),
      }),
    ).toEqual([])
  })

  it('finds the port that a Service leads to', () => {
    const text =
      'kind: Service\nmetadata: { name: web }\nspec: { selector: { app: web }, ports: [{ port: 80, targetPort: htpp }] }\n'
    expect(k8s({}, { 'k8s/service.yaml': text })).toEqual(['across/target-port k8s/service.yaml htpp'])
    expect(k8s({}, { 'k8s/service.yaml': text.replace('htpp', 'http') })).toEqual([])
  })

  it('finds the Service and port that an Ingress leads to', () => {
    const ingress = (name: string, port: string): string =>
      `kind: Ingress\nmetadata: { name: a }\nspec: { defaultBackend: { service: { name: ${name}, port: ${port} } } }\n`
    const files = { 'service.yaml': service }
    expect(found({ ...files, 'i.yaml': ingress('mysql', '{ number: 3306 }') })).toEqual([])
    expect(found({ ...files, 'i.yaml': ingress('mysql', '{ number: 8080 }') })).toEqual([
      'across/backend i.yaml 8080',
    ])
    expect(found({ ...files, 'i.yaml': ingress('mysql', '{ name: http }') })).toEqual([
      'across/backend i.yaml http',
    ])
    expect(found({ ...files, 'i.yaml': ingress('msyql', '{ number: 3306 }') })).toEqual([
      'across/backend i.yaml msyql',
    ])
    expect(found({ ...files, 'i.yaml': ingress('api', '{ number: 80 }') })).toEqual([])
  })
})

describe('users', () => {
  const file = (user: string): Record<string, string> => ({ Dockerfile: `FROM node:24\n${user}\n` })
  test.each<[string, string, string[]]>([
    ['USER 1000', 'runAsNonRoot: true', []],
    ['USER node', 'runAsNonRoot: true', ['across/user k8s/web.yaml true']],
    ['USER node', 'runAsNonRoot: true, runAsUser: 1000', []],
    ['', 'runAsNonRoot: true', ['across/user k8s/web.yaml true']],
    ['USER root', 'runAsNonRoot: true', ['across/user k8s/web.yaml true']],
    ['USER root', '', []],
    ['USER 1000:1000', 'runAsUser: 1001', ['across/user k8s/web.yaml 1001']],
    ['USER 1000:1000', 'runAsUser: 1000', []],
    ['USER $UID', 'runAsNonRoot: true', []],
  ])('%s with %s', (user, security, findings) => {
    expect(k8s({ security }, file(user))).toEqual(findings)
  })

  it('does not guess at the user of other images', () => {
    expect(
      k8s({ security: 'runAsNonRoot: true' }, { Dockerfile: 'FROM gcr.io/distroless/nodejs24:nonroot\n' }),
    ).toEqual([])
  })
})

describe('references', () => {
  const config = 'kind: ConfigMap\nmetadata: { name: settings }\ndata: { DB_NAME: notes }\n'
  const from = (name: string, key: string, rest = ''): string =>
    `{ name: A, valueFrom: { configMapKeyRef: { name: ${name}, key: ${key}${rest} } } }`
  test.each<[string, string[]]>([
    [from('settings', 'DB_NAME'), []],
    [from('setings', 'DB_NAME'), ['across/reference k8s/web.yaml setings']],
    [from('settings', 'DB_NAM'), ['across/reference k8s/web.yaml DB_NAM']],
    [from('settings', 'OTHER', ', optional: true'), []],
    [from('others', 'OTHER'), []],
    [from('settings-b', 'OTHER'), []],
  ])('%s', (env, findings) => {
    expect(k8s({ env }, { 'k8s/config.yaml': config })).toEqual(findings)
  })

  it('knows claims and what kustomize makes', () => {
    const more =
      '      volumes: [{ name: a, persistentVolumeClaim: { claimName: web-dat } }, { name: b, configMap: { name: setings } }]\n'
    expect(
      k8s(
        { more },
        {
          'k8s/claim.yaml': 'kind: PersistentVolumeClaim\nmetadata: { name: web-data }\n',
          'k8s/kustomization.yaml':
            'kind: Kustomization\nconfigMapGenerator: [{ name: settings, literals: [A=b] }]\n',
        },
      ),
    ).toEqual(['across/reference k8s/web.yaml web-dat', 'across/reference k8s/web.yaml setings'])
  })
})

describe('hosts', () => {
  const env = (name: string, value: string): string => `{ name: ${name}, value: '${value}' }`
  test.each<[string, string[]]>([
    [env('DB_HOST', 'mysql'), []],
    [env('DB_HOST', 'mysql.default.svc.cluster.local'), []],
    [env('DB_HOST', 'msyql'), ["across/host k8s/web.yaml 'msyql'"]],
    [env('DB_HOST', 'mysql-service:3306'), ["across/host k8s/web.yaml 'mysql-service:3306'"]],
    [
      env('DATABASE_URL', 'mysql://u:p@mysqll:3306/notes'),
      ["across/host k8s/web.yaml 'mysql://u:p@mysqll:3306/notes'"],
    ],
    [env('DATABASE_URL', 'mysql://u:p@mysql:3306/notes'), []],
    [env('DB_HOST', 'db'), ["across/host k8s/web.yaml 'db'"]],
    [env('DB_HOST', 'db.example.com'), []],
    [env('DB_HOST', 'redis'), []],
    [env('DB_HOST', 'mysql-exporter'), []],
    [env('DB_HOST', 'mysql-1'), []],
    [env('DB_HOST', '127.0.0.1'), []],
    [env('DB_NAME', 'msyql'), []],
  ])('%s', (written, findings) => {
    expect(k8s({ env: written }, { 'k8s/mysql.yaml': service })).toEqual(findings)
  })

  it('reads ConfigMaps', () => {
    const config = 'kind: ConfigMap\nmetadata: { name: a }\ndata: { DB_HOST: msyql }\n'
    expect(found({ 'a.yaml': config, 'b.yaml': service })).toEqual(['across/host a.yaml msyql'])
  })
})

describe('variables', () => {
  test.each<[string, string[]]>([
    ["{ name: SESSION_SECERT, value: 'x' }", ['across/variable k8s/web.yaml SESSION_SECERT']],
    ["{ name: SESSION_SECRET, value: 'x' }", []],
    ["{ name: SESSION_SECRET, value: 'x' }, { name: SESSION_SECRETS, value: 'x' }", []],
    ["{ name: LOG_LEVEL, value: 'x' }", []],
  ])('%s', (env, findings) => {
    expect(k8s({ env })).toEqual(findings)
  })
})
