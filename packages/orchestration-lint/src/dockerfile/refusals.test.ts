import { expect, test } from 'vitest'
import { checkDockerfile } from './check.ts'

function errorsIn(source: string): string[] {
  return checkDockerfile(source, { language: 'dockerfile' })
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule)
}

const base = 'FROM debian:bookworm-slim'

test.each([
  ['dockerfile/arguments', 'COPY package.json', 'COPY package.json /app/'],
  ['dockerfile/arguments', 'WORKDIR', 'WORKDIR /app'],
  ['dockerfile/copy-source', 'COPY https://example.com/a /a', 'ADD https://example.com/a /a'],
  ['dockerfile/copy-source', 'COPY git@github.com:a/b.git /a', 'COPY github.com/a /a'],
  ['dockerfile/expansion', 'ENV A=${B.C}', 'ENV A=${B:-C}'],
  ['dockerfile/expansion', 'ENV A="b', 'ENV A="b"'],
  ['dockerfile/expansion', 'WORKDIR ${A:?}', 'WORKDIR ${A:-/a}'],
  ['dockerfile/expansion', 'ENV A=${PATH#\\a}', 'ENV A=${PATH#\\*}'],
  ['dockerfile/expansion', 'COPY <<EOF /x\n${A\nEOF', 'COPY <<"EOF" /x\n${A\nEOF'],
  ['dockerfile/flag', 'COPY --owner=node a /', 'COPY --chown=node a /'],
  ['dockerfile/flag', 'COPY --chown=1 --chown=2 a /', 'COPY --exclude=a --exclude=b . /'],
  ['dockerfile/flag', 'COPY --link=yes a /', 'COPY --link a /'],
  ['dockerfile/flag', 'HEALTHCHECK --interval 30s CMD true', 'HEALTHCHECK --interval=30s CMD true'],
  ['dockerfile/flag-value', 'COPY --chmod=999 a /', 'COPY --chmod=u+x a /'],
  ['dockerfile/flag-value', 'HEALTHCHECK --timeout=3 CMD true', 'HEALTHCHECK --timeout=1m30s CMD true'],
  ['dockerfile/flag-value', 'HEALTHCHECK --retries=-1 CMD true', 'HEALTHCHECK --retries=0 CMD true'],
  ['dockerfile/flag-value', 'RUN --network=off true', 'RUN --network=none true'],
  [
    'dockerfile/flag-value',
    'ADD --checksum=sha256:abc https://a.b/c /',
    `ADD --checksum=sha256:${'a'.repeat(64)} https://a.b/c /`,
  ],
  ['dockerfile/healthcheck', 'HEALTHCHECK curl localhost', 'HEALTHCHECK NONE'],
  ['dockerfile/heredoc', 'RUN <<EOF\ntrue\n EOF', 'RUN <<-EOF\ntrue\n\tEOF'],
  ['dockerfile/heredoc', 'COPY /a <<EOF\nx\nEOF', 'COPY <<EOF /a\nx\nEOF'],
  ['dockerfile/json-form', 'CMD ["node", 3000]', 'CMD ["node", "3000"]'],
  ['dockerfile/json-form', 'SHELL /bin/bash -c', 'SHELL ["/bin/bash", "-c"]'],
  ['dockerfile/key-value', 'ENV A', 'ENV A='],
  ['dockerfile/key-value', 'ENV A=two words', 'ENV A="two words"'],
  ['dockerfile/key-value', 'ARG =1', 'ARG A=1'],
  ['dockerfile/line-too-long', `RUN echo ${'x'.repeat(65_530)}`, `RUN echo ${'x'.repeat(65_500)}`],
  ['dockerfile/mount', 'RUN --mount=type=caches,target=/a true', 'RUN --mount=type=cache,target=/a true'],
  ['dockerfile/mount', 'RUN --mount=type=cache, target=/a true', 'RUN --mount=target=/a,type=cache true'],
  [
    'dockerfile/mount',
    'RUN --mount=required,type=secret,id=a true',
    'RUN --mount=type=secret,required,id=a true',
  ],
  ['dockerfile/mount', 'RUN --mount=type=cache true', 'WORKDIR /app\nRUN --mount=type=cache true'],
  ['dockerfile/mount', 'RUN --mount=from=$A,target=/a true', 'RUN --mount=from=a,target=/a true'],
  ['dockerfile/onbuild', 'ONBUILD FROM a', 'ONBUILD RUN a'],
  [
    'dockerfile/onbuild',
    'FROM debian AS a\nONBUILD EXPOSE\nFROM a',
    'FROM debian AS a\nONBUILD EXPOSE 80\nFROM a',
  ],
  ['dockerfile/platform', 'FROM --platform=linux/a/b/c debian', 'FROM --platform=linux/arm/v7 debian'],
  ['dockerfile/port', 'EXPOSE http', 'EXPOSE 80 443/tcp 8000-8010'],
  ['dockerfile/port', 'EXPOSE 80/http', 'EXPOSE 80/UDP'],
  ['dockerfile/port', 'EXPOSE 80 # web', '# web\nEXPOSE 80'],
  ['dockerfile/signal', 'STOPSIGNAL SIGTREM', 'STOPSIGNAL SIGRTMIN+3'],
  ['dockerfile/stage-name', 'FROM debian AS 1st', 'FROM debian AS first'],
  ['dockerfile/stage-reference', 'COPY --from=7 /a /a', 'COPY --from=nginx:stable /a /a'],
  ['dockerfile/stage-reference', 'COPY --from=$A /a /a', 'FROM scratch\nCOPY --from=0 /a /a'],
  [
    'dockerfile/stage-reference',
    'FROM debian AS a\nCOPY --from=a /a /b',
    'FROM debian AS a\nFROM debian\nCOPY --from=a /a /b',
  ],
  ['dockerfile/unknown-instruction', 'CMD["node"]', 'CMD ["node"]'],
  ['dockerfile/unknown-instruction', 'RUN\u00A0true', 'RUN true'],
  ['dockerfile/volume', 'VOLUME [""]', 'VOLUME /data'],
])('%s refuses %s and not %s', (rule, wrong, right) => {
  expect(errorsIn(`${base}\n${wrong}\n`)).toContain(rule)
  expect(errorsIn(`${base}\n${right}\n`)).toEqual([])
})

test.each([
  ['dockerfile/directive', '# escape=x\nFROM debian', '# escape=`\nFROM debian'],
  ['dockerfile/directive', '# check=foo=bar\nFROM debian', '# check=skip=all\nFROM debian'],
  ['dockerfile/image-reference', 'FROM Node:22', 'FROM node:22'],
  ['dockerfile/image-reference', 'ARG BASE\nFROM $BASE', 'ARG BASE=debian\nFROM $BASE'],
  ['dockerfile/image-reference', 'FROM debian@sha256:abc', `FROM debian@sha256:${'a'.repeat(64)}`],
  ['dockerfile/no-stage', '', 'FROM scratch'],
  ['dockerfile/no-stage', 'ARG A=1', 'ARG A=1\nFROM scratch'],
  ['dockerfile/no-stage', 'ENV A=1\nFROM debian', 'FROM debian\nENV A=1'],
])('%s refuses %s and not %s', (rule, wrong, right) => {
  expect(errorsIn(wrong)).toContain(rule)
  expect(errorsIn(right)).toEqual([])
})

test('reads CRLF, a byte order mark and an escape directive', () => {
  expect(errorsIn('\uFEFF# escape=`\r\nFROM debian\r\nRUN echo a `\r\n  && echo b\r\n')).toEqual([])
})

test('knows the flags of newer frontends from the syntax directive', () => {
  const copy = 'FROM debian\nCOPY --parents a /b/\n'
  expect(errorsIn(copy)).toEqual(['dockerfile/flag'])
  expect(errorsIn(`# syntax=docker/dockerfile:1.7\n${copy}`)).toEqual(['dockerfile/flag'])
  expect(errorsIn(`# syntax=docker/dockerfile:1\n${copy}`)).toEqual([])
})

test('says nothing about files for other frontends', () => {
  expect(errorsIn('# syntax=example.com/other\nIMAGE debian\n')).toEqual([])
})

test('makes no error of variables that an unknown base image may set', () => {
  expect(errorsIn('FROM example.com/base\nENV A=${JAVA_HOME:?}\nEXPOSE $PORT\n')).toEqual([])
})

test('turns warnings into errors where the file asks for it', () => {
  const source = 'FROM debian AS Build\n'
  expect(errorsIn(`# check=error=true\n${source}`)).toEqual(['dockerfile/stage-name-casing'])
  expect(errorsIn(`# check=skip=StageNameCasing;error=true\n${source}`)).toEqual([])
})

test('places an error where it stands, also in a line that was continued', () => {
  const [found] = checkDockerfile('FROM debian\nENV A=1 \\\n    B=${C.D}\n', { language: 'dockerfile' })
  expect(found?.range).toEqual({
    start: { offset: 28, line: 3, column: 7 },
    end: { offset: 34, line: 3, column: 13 },
  })
})

test.each([
  ['one long line', `FROM debian\nRUN ${'x '.repeat(200_000)}`],
  ['deep nesting', `FROM debian\nENV A=${'${a:-'.repeat(50_000)}`],
  ['doubling values', `FROM debian\nENV A=x\n${'ENV A=$A$A\n'.repeat(20_000)}`],
  ['thousands of stages', 'FROM debian AS a\n'.repeat(20_000)],
  ['a chain of stages', Array.from({ length: 5000 }, (_, at) => `FROM s${at} AS s${at + 1}\n`).join('')],
  ['lone surrogates', `FROM debian\nRUN ${'\ud800'.repeat(10_000)}\n`],
])('survives %s', (_name, source) => {
  expect(() => checkDockerfile(source, { language: 'dockerfile' })).not.toThrow()
})
