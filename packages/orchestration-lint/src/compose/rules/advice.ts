import type { Rule } from '../../diagnostic.ts'

/** What Compose accepts, and could be better. */
export const adviceRules = {
  'compose/obsolete-version': {
    severity: 'info',
    title: { en: 'No obsolete “version”', zh: '没有过时的“version”' },
    documentation:
      'https://docs.docker.com/reference/compose-file/version-and-name/#version-top-level-element-obsolete',
  },
  'compose/image-reference': {
    severity: 'warning',
    title: { en: 'Images have names that Docker takes', zh: '镜像名是 Docker 能接受的' },
    documentation: 'https://docs.docker.com/reference/compose-file/services/#image',
  },
  'compose/image-tag': {
    severity: 'info',
    title: { en: 'Images have a version', zh: '镜像写明版本' },
    documentation: 'https://docs.docker.com/reference/compose-file/services/#image',
  },
  'compose/command-cut': {
    severity: 'warning',
    title: { en: 'Commands need no shell, or name one', zh: '命令不依赖 shell，或写明 shell' },
    documentation: 'https://docs.docker.com/reference/compose-file/services/#command',
  },
  'compose/restart': {
    severity: 'warning',
    title: { en: 'The restart policy is one that Docker knows', zh: '重启策略是 Docker 认识的' },
    documentation: 'https://docs.docker.com/reference/compose-file/services/#restart',
  },
  'compose/plain-password': {
    severity: 'warning',
    title: { en: 'No passwords in clear', zh: '没有明文密码' },
    documentation: 'https://docs.docker.com/compose/how-tos/use-secrets/',
  },
  'compose/quoted-value': {
    severity: 'warning',
    title: { en: 'Quotes stand around the whole item', zh: '引号包住整项' },
    documentation: 'https://docs.docker.com/reference/compose-file/services/#environment',
  },
  'compose/privileged': {
    severity: 'warning',
    title: { en: 'Containers are not privileged', zh: '容器不使用特权模式' },
    documentation: 'https://docs.docker.com/reference/compose-file/services/#privileged',
  },
  'compose/docker-socket': {
    severity: 'warning',
    title: { en: 'Containers do not control Docker', zh: '容器不控制 Docker' },
    documentation: 'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
  },
  'compose/no-healthcheck': {
    severity: 'warning',
    title: { en: 'What must become healthy has a health check', zh: '需要变为 healthy 的服务有健康检查' },
    documentation: 'https://docs.docker.com/reference/compose-file/services/#healthcheck',
  },
  'compose/unknown-host': {
    severity: 'warning',
    title: { en: 'Addresses name services that are there', zh: '地址指向存在的服务' },
    documentation: 'https://docs.docker.com/compose/how-tos/networking/',
  },
  'compose/port-quotes': {
    severity: 'info',
    title: { en: 'Pairs of ports are quoted', zh: '端口对加引号' },
    documentation: 'https://docs.docker.com/reference/compose-file/services/#ports',
  },
  'compose/host-ports': {
    severity: 'warning',
    title: { en: 'No ports beside the network of the host', zh: '使用主机网络时不写端口' },
    documentation: 'https://docs.docker.com/reference/compose-file/services/#network_mode',
  },
  'compose/open-database': {
    severity: 'warning',
    title: { en: 'Databases are not open to the world', zh: '数据库不对外开放' },
    documentation: 'https://docs.docker.com/engine/network/port-publishing/',
  },
  'compose/port-taken': {
    severity: 'warning',
    title: { en: 'A port of the host is published once', zh: '主机端口只发布一次' },
    documentation: 'https://docs.docker.com/reference/compose-file/services/#ports',
  },
  'compose/unused': {
    severity: 'info',
    title: { en: 'What is declared is used', zh: '声明的资源都被使用' },
    documentation: 'https://docs.docker.com/reference/compose-file/volumes/',
  },
  'compose/env-file-missing': {
    severity: 'warning',
    title: { en: 'Environment files are there', zh: '环境变量文件存在' },
    documentation: 'https://docs.docker.com/reference/compose-file/services/#env_file',
  },
} satisfies Record<string, Rule>
