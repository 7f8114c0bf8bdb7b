import type { Words } from '../../diagnostic.ts'
import type { Node } from '../parser/node.ts'
import type { DockerfileReport } from '../rules.ts'

const atLeastOne: Readonly<Record<string, string>> = {
  arg: 'ARG VERSION=1',
  env: 'ENV NODE_ENV=production',
  expose: 'EXPOSE 8080',
  healthcheck: 'HEALTHCHECK CMD curl -f http://localhost/',
  label: 'LABEL version="1.0"',
  maintainer: 'LABEL org.opencontainers.image.authors="…"',
  onbuild: 'ONBUILD COPY . /app',
  shell: 'SHELL ["/bin/bash", "-c"]',
  stopsignal: 'STOPSIGNAL SIGTERM',
  user: 'USER app',
  volume: 'VOLUME /data',
  workdir: 'WORKDIR /app',
}

/** Whether there is what the instruction cannot do without; reports it otherwise. */
export function hasEnoughArguments(node: Node, report: DockerfileReport): boolean {
  const message = missing(node)
  if (!message) return true
  report.add('dockerfile/arguments', node, message)
  return false
}

function missing(node: Node): Words | undefined {
  const { keyword, args, pairs, child } = node
  const name = keyword.toUpperCase()
  if (keyword === 'from') return fromShape(node)
  if (keyword === 'copy' || keyword === 'add') {
    if (args.length >= 2) return undefined
    return {
      en: `${name} needs at least one source and then the destination, separated by spaces: ${name} package.json /app/.`,
      zh: `${name} 至少需要一个来源，再加上目的地，用空格隔开：${name} package.json /app/。`,
    }
  }
  const example = atLeastOne[keyword]
  if (!example || args.length + pairs.length > 0 || child) return undefined
  return {
    en: `${name} says nothing without an argument, and BuildKit refuses it. Write for example: ${example}`,
    zh: `${name} 缺少参数，BuildKit 会拒绝它。例如可以写：${example}`,
  }
}

function fromShape({ args }: Node): Words | undefined {
  if (args.length === 1 || (args.length === 3 && args[1]?.text.toLowerCase() === 'as')) return undefined
  if (args.length === 0)
    return {
      en: 'FROM needs the image to build on, such as FROM node:24-slim.',
      zh: 'FROM 需要写明作为基础的镜像，例如 FROM node:24-slim。',
    }
  if (args.length === 2 && args[1]?.text.toLowerCase() === 'as')
    return {
      en: 'The name of the stage is missing after AS. Write it there, or leave AS out.',
      zh: 'AS 后面缺少阶段的名称。请补上名称，或去掉 AS。',
    }
  return {
    en: 'FROM takes an image, or an image, AS and a name, and nothing else; a comment needs its own line. The tag follows the image after a colon: node:24-slim.',
    zh: 'FROM 后面只能是镜像，或“镜像 AS 名称”，此外什么都不能有；注释须另起一行。标签用冒号接在镜像之后：node:24-slim。',
  }
}
