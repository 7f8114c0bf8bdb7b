import { expect, test } from 'vitest'
import { codeLanguages, languageOfFence, languageOfFile } from './code-languages.ts'

test.each(codeLanguages)('%s is its own name', (language) => {
  expect(languageOfFence(language)).toBe(language)
})

test.each([
  ['sh', 'shell'],
  ['yml', 'yaml'],
  ['ts', 'typescript'],
  ['cobol', undefined],
  ['', undefined],
  ['constructor', undefined],
])('a fence in %s is %s', (name, language) => {
  expect(languageOfFence(name)).toBe(language)
})

test.each([
  ['Dockerfile', 'dockerfile'],
  ['web.dockerfile', 'dockerfile'],
  ['Containerfile', 'dockerfile'],
  ['docker/Dockerfile.dev', 'dockerfile'],
  ['k8s/web.yaml', 'yaml'],
  ['server.test.js', 'javascript'],
  ['nginx.conf', 'nginx'],
  ['.env', 'ini'],
  ['Makefile', undefined],
  ['yaml/README', undefined],
])('%s is %s', (file, language) => {
  expect(languageOfFile(file)).toBe(language)
})
