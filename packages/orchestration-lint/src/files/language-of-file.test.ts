import { expect, test } from 'vitest'
import { languageOfFile } from './language-of-file.ts'

const pod = 'apiVersion: v1\nkind: Pod\n'
const services = 'services:\n  web:\n    image: nginx\n'

test.each([
  ['Dockerfile', '', 'dockerfile'],
  ['a/Dockerfile.dev', '', 'dockerfile'],
  ['Dockerfile-alpine', '', 'dockerfile'],
  ['web.dockerfile', '', 'dockerfile'],
  ['Containerfile', '', 'dockerfile'],
  ['Dockerfile.go', '', 'dockerfile'],
  ['Dockerfile_ci', '', 'dockerfile'],
  ['compose.yaml', services, 'compose'],
  ['b/compose.dev.yml', services, 'compose'],
  ['docker-compose.yml', services, 'compose'],
  ['docker-compose-prod.yaml', '', 'compose'],
  ['web.yaml', pod, 'kubernetes'],
  ['web.yml', `# comment\r\n---\r\n${pod}`, 'kubernetes'],
  ['web.json', '\uFEFF {"kind": "Pod", "apiVersion": "v1"}', 'kubernetes'],
  ['crd.yaml', 'apiVersion: example.org/v1\nkind: Ship\n', 'kubernetes'],
  ['two.yaml', `apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\n---\n${pod}`, 'kubernetes'],
  ['backup.sh', 'ls', 'shell'],
])('%s with %j is %s', (path, text, language) => {
  expect(languageOfFile(path, text)).toBe(language)
})

test.each([
  ['Dockerfile.dockerignore', ''],
  ['Dockerfile.md', ''],
  ['Dockerfile.j2', ''],
  ['dockerfile.jsonl', '{}'],
  ['dockerfile.test.ts', ''],
  ['parse.dockerfile.go', ''],
  ['dockerfiles/readme.txt', ''],
  ['values.yaml', 'image: nginx\n'],
  ['ci.yml', services],
  ['kustomization.yaml', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n'],
  ['config', pod],
  ['kubeconfig.yaml', 'apiVersion: v1\nkind: Config\n'],
  ['templates/web.yaml', `{{- if .Values.web }}\n${pod}{{- end }}\n`],
  ['templates/web.yaml', `${pod}metadata:\n  name: {{ .Release.Name }}\n`],
  ['package.json', '{"name": "web", "kind": 1}'],
])('%s with %j is not checked', (path, text) => {
  expect(languageOfFile(path, text)).toBeUndefined()
})

test('a workflow whose values have braces is a manifest', () => {
  expect(languageOfFile('a.yaml', `${pod}spec: "{{inputs.parameters.a}}"\n`)).toBe('kubernetes')
})

test('a megabyte without a line end takes no longer than its length', () => {
  const started = performance.now()
  for (const text of ['{{', ' ', 'a: ', '"', '{"kind" ']) languageOfFile('a.yaml', text.repeat(500_000))
  expect(performance.now() - started).toBeLessThan(2_000)
})
