import { expect, test } from 'vitest'
import { checkDockerfile } from './check.ts'

function adviceIn(source: string, siblings?: readonly string[]): string[] {
  const options = { language: 'dockerfile', ...(siblings && { siblings }) } as const
  return checkDockerfile(source, options)
    .filter(({ severity }) => severity !== 'error')
    .map(({ rule }) => rule)
}

const node = 'FROM node:24-slim@sha256:' + 'a'.repeat(64)

test.each([
  ['dockerfile/add-instead-of-copy', 'ADD package.json /app/', 'ADD app.tar.gz /app/'],
  [
    'dockerfile/apt-get-lists',
    'RUN apt-get update && apt-get install -y curl',
    'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
  ],
  [
    'dockerfile/apt-get-lists',
    'RUN apt-get update && apt-get install -y curl',
    'RUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y curl',
  ],
  [
    'dockerfile/apt-get-update',
    'RUN apt-get install -y curl',
    'RUN <<EOF\napt-get update\napt-get install -y curl\nEOF',
  ],
  ['dockerfile/apt-get-update', 'RUN apt-get update', 'RUN apt-get update && apt-get install -y curl'],
  [
    'dockerfile/apt-get-yes',
    'RUN apt-get update && apt-get install curl',
    'RUN apt-get update && apt-get install -qqy curl',
  ],
  [
    'dockerfile/cache-order',
    'COPY . .\nRUN npm ci',
    'COPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .',
  ],
  [
    'dockerfile/cache-order',
    'COPY . /app\nRUN pip install -r requirements.txt',
    'COPY . /app\nRUN pip install .',
  ],
  ['dockerfile/cd-in-run', 'RUN cd /app', 'WORKDIR /app'],
  [
    'dockerfile/curl-pipe-shell',
    'RUN curl -fsSL https://a.b/c | bash',
    'RUN curl -fsSL https://a.b/c -o /tmp/c',
  ],
  ['dockerfile/non-root-user', 'CMD ["node", "a.js"]', 'USER node\nCMD ["node", "a.js"]'],
  ['dockerfile/non-root-user', 'USER root\nCMD ["node", "a.js"]', 'USER 10001\nCMD ["node", "a.js"]'],
  ['dockerfile/npm-ci', 'RUN npm install --omit=dev', 'RUN npm ci --omit=dev'],
  ['dockerfile/npm-global-version', 'RUN npm install -g pnpm', 'RUN npm install -g pnpm@10.1.0'],
  ['dockerfile/npm-start', 'CMD ["npm", "start"]', 'CMD ["node", "server.js"]'],
  ['dockerfile/npm-start', 'CMD ["npx", "next", "dev"]', 'CMD ["next", "start"]'],
  ['dockerfile/sudo', 'RUN sudo apt-get update', 'RUN adduser app sudo'],
  ['dockerfile/consistent-instruction-casing', 'run true\nRUN true', 'RUN true'],
  ['dockerfile/expose-invalid-format', 'EXPOSE 8080:80', 'EXPOSE 80'],
  ['dockerfile/expose-proto-casing', 'EXPOSE 80/TCP', 'EXPOSE 80/tcp'],
  ['dockerfile/json-args-recommended', 'CMD node a.js', 'SHELL ["/bin/bash", "-c"]\nCMD node a.js'],
  ['dockerfile/legacy-key-value-format', 'ENV A 1', 'ENV A=1'],
  ['dockerfile/maintainer-deprecated', 'MAINTAINER me', 'LABEL org.opencontainers.image.authors=me'],
  ['dockerfile/multiple-instructions-disallowed', 'CMD ["a"]\nCMD ["b"]', 'ENTRYPOINT ["a"]\nCMD ["b"]'],
  ['dockerfile/no-empty-continuation', 'RUN a \\\n\n  && b', 'RUN a \\\n  # why\n  && b'],
  ['dockerfile/secrets-used-in-arg-or-env', 'ARG NPM_TOKEN', 'ENV PASSWORD_FILE=/run/secrets/a'],
  ['dockerfile/undefined-var', 'WORKDIR $APP', 'ARG APP=/a\nWORKDIR $APP'],
  ['dockerfile/undefined-var', 'ENV A=$TARGETARCH', 'ARG TARGETARCH\nENV A=$TARGETARCH'],
  ['dockerfile/workdir-relative-path', 'WORKDIR app', 'WORKDIR /srv\nWORKDIR app'],
  ['dockerfile/from-as-casing', 'FROM scratch as a', 'FROM scratch AS a'],
  ['dockerfile/reserved-stage-name', 'FROM scratch AS context', 'FROM scratch AS source'],
  ['dockerfile/stage-name-casing', 'FROM scratch AS Build', 'FROM scratch AS build'],
  [
    'dockerfile/duplicate-stage-name',
    'FROM scratch AS a\nFROM scratch AS a',
    'FROM scratch AS a\nFROM scratch AS b',
  ],
  ['dockerfile/redundant-target-platform', 'FROM --platform=$TARGETPLATFORM debian', 'FROM debian'],
  [
    'dockerfile/from-platform-flag-const-disallowed',
    'FROM --platform=linux/amd64 debian',
    'FROM --platform=$BUILDPLATFORM debian',
  ],
  [
    'dockerfile/from-platform-flag-const-disallowed',
    'FROM --platform=linux/amd64 debian',
    'FROM --platform=linux/amd64 debian AS tools-amd64',
  ],
  ['dockerfile/undefined-arg-in-from', 'FROM debian:${TAG:-12}', 'FROM debian-${TARGETARCH}:12'],
  ['dockerfile/base-image-tag', 'FROM debian', 'FROM debian:13'],
  ['dockerfile/base-image-tag', 'FROM debian:latest', 'FROM scratch'],
  ['dockerfile/base-image-digest', 'FROM debian:13', `FROM debian:13@sha256:${'b'.repeat(64)}`],
])('%s advises on %s and not on %s', (rule, wrong, right) => {
  expect(adviceIn(`${node}\n${wrong}\n`)).toContain(rule)
  expect(adviceIn(`${node}\n${right}\n`)).not.toContain(rule)
})

test.each([
  'node:14',
  'node:18-alpine',
  'node:23',
  'node:24-buster-slim',
  'node:24-alpine3.18',
  'debian:buster',
  'debian:10',
  'ubuntu:18.04',
  'python:3.7',
  'python:3.10.2-slim',
  'alpine:3.12',
  'centos:7',
  'openjdk:17',
  'golang:1.20',
  'php:7.4-fpm',
  'mysql:5.7',
  'postgres:12',
  'docker.io/library/node:16',
])('says that %s is past its end', (image) => {
  expect(adviceIn(`FROM ${image}\n`)).toContain('dockerfile/base-image-end-of-life')
})

test.each([
  'node:22',
  'node:24-bookworm-slim',
  'node:lts',
  'debian:13-slim',
  'debian:bookworm',
  'ubuntu:24.04',
  'python:3',
  'python:3.13',
  'alpine:3',
  'alpine:3.22',
  'golang:1.26',
  'php:8',
  'mysql:8',
  'mysql:8.4',
  'postgres:17',
  'example.com/node:14',
  'myname/python:2',
])('says nothing against the age of %s', (image) => {
  expect(adviceIn(`FROM ${image}\n`)).not.toContain('dockerfile/base-image-end-of-life')
})

test('names the month in which a version ended', () => {
  const [found] = checkDockerfile('FROM node:14\n', { language: 'dockerfile' }).filter(({ rule }) =>
    rule.endsWith('end-of-life'),
  )
  expect(found?.message.en).toContain('2023-04')
})

test('takes a document for a script only where a shell gets it', () => {
  const text = 'apt-get install curl\nEOF\n'
  expect(adviceIn(`FROM debian:13\nRUN bash <<EOF\n${text}`)).toContain('dockerfile/apt-get-yes')
  expect(adviceIn(`FROM debian:13\nRUN cat <<EOF >/a\n${text}`)).not.toContain('dockerfile/apt-get-yes')
})

test('misses a .dockerignore only where the files beside are known', () => {
  const source = 'FROM debian:13\nCOPY . /app\n'
  expect(adviceIn(source, ['Dockerfile'])).toContain('dockerfile/dockerignore')
  expect(adviceIn(source, ['Dockerfile', '.dockerignore'])).not.toContain('dockerfile/dockerignore')
  expect(adviceIn(source, ['web.Dockerfile.dockerignore'])).not.toContain('dockerfile/dockerignore')
  expect(adviceIn(source)).not.toContain('dockerfile/dockerignore')
})

test('asks for npm ci only where there is a lock file, as far as is known', () => {
  expect(adviceIn('FROM node:24\nRUN npm install\n', ['package.json'])).not.toContain('dockerfile/npm-ci')
})

test('leaves images that give up root by themselves alone', () => {
  expect(adviceIn('FROM postgres:17\nCMD ["postgres"]\n')).not.toContain('dockerfile/non-root-user')
})

test('does not mind package lists in stages that are thrown away', () => {
  const build = 'FROM debian:13 AS build\nRUN apt-get update && apt-get install -y gcc\n'
  expect(adviceIn(`${build}FROM scratch\n`)).not.toContain('dockerfile/apt-get-lists')
  expect(adviceIn(`${build}FROM build\n`)).toContain('dockerfile/apt-get-lists')
})

test('skips the checks of BuildKit that the file switches off', () => {
  expect(adviceIn('# check=skip=StageNameCasing\nFROM debian:13 AS Build\n')).not.toContain(
    'dockerfile/stage-name-casing',
  )
})
