import { expect, test } from 'vitest'
import { languageOfBlock } from './fence-language.ts'

test.each([
  ['dockerfile', 'FROM node:24\nRUN npm ci', 'dockerfile'],
  ['yaml', 'apiVersion: v1\nkind: Pod', 'kubernetes'],
  ['yml', '# two\n---\napiVersion: apps/v1 # here\n"kind": Deployment', 'kubernetes'],
  ['json', '{"apiVersion": "v1", "kind": "ConfigMap"}', 'kubernetes'],
  ['yaml', 'services:\n  # the site\n  web:\n    image: nginx:1.29\nvolumes:\n  data:', 'compose'],
  ['yaml', 'x-common: &c {}\n\nservices:\n\n  web: *c', 'compose'],
  ['bash', 'docker ps', 'shell'],
  ['console', '$ docker ps', 'shell'],
])('%s %j is checked as %s', (name, code, language) => {
  expect(languageOfBlock(name, code)).toBe(language)
})

test.each([
  ['dockerfile', 'RUN npm ci'],
  ['yaml', 'livenessProbe:\n  httpGet: { path: /healthz }'],
  ['yaml', 'kind: Pod'],
  ['yaml', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization'],
  ['yaml', 'services: [postgres]'],
  ['yaml', 'services:\n  App\\Mailer:\n    public: true\nparameters:\n  a: 1'],
  ['yaml', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}'],
  ['json', '{"name": "web"}'],
  ['nginx', 'FROM'],
  ['python', 'kind: Pod\napiVersion: v1'],
])('%s %j is not checked', (name, code) => {
  expect(languageOfBlock(name, code)).toBeUndefined()
})
