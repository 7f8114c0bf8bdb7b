import type { Words } from '../../diagnostic.ts'

function instead(field: string): Words {
  return { en: ` Write “${field}”.`, zh: `请写“${field}”。` }
}

/** What people write in a place, and what they mean, where the spelling alone does not tell. */
export const confusions: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  '': {
    service: instead('services'),
    network: instead('networks'),
    volume: instead('volumes'),
    secret: instead('secrets'),
    config: instead('configs'),
  },
  service: {
    env: instead('environment'),
    envs: instead('environment'),
    cmd: instead('command'),
    args: {
      en: ' Arguments of a build stand below “build:”, those of a program in “command”.',
      zh: '构建参数写在“build:”之下，程序的参数写在“command”里。',
    },
    port: instead('ports'),
    name: instead('container_name'),
    resources: { en: ' It stands below “deploy:”.', zh: '它应写在“deploy:”之下。' },
    replicas: { en: ' It stands below “deploy:”.', zh: '它应写在“deploy:”之下。' },
    watch: { en: ' It stands below “develop:”.', zh: '它应写在“develop:”之下。' },
    context: { en: ' It stands below “build:”.', zh: '它应写在“build:”之下。' },
    dockerfile: { en: ' It stands below “build:”.', zh: '它应写在“build:”之下。' },
    target: { en: ' It stands below “build:”.', zh: '它应写在“build:”之下。' },
    memory: instead('mem_limit'),
    cpu: instead('cpus'),
    workdir: instead('working_dir'),
    net: instead('network_mode'),
    mounts: instead('volumes'),
    log_driver: { en: ' It is “driver” below “logging:” now.', zh: '它现在是“logging:”之下的“driver”。' },
    log_opt: { en: ' It is “options” below “logging:” now.', zh: '它现在是“logging:”之下的“options”。' },
  },
  build: {
    file: instead('dockerfile'),
    path: instead('context'),
    image: { en: ' It stands beside “build:”, not below it.', zh: '它与“build:”并列，不在其下。' },
  },
  limits: { cpu: instead('cpus') },
  reservations: { cpu: instead('cpus') },
  healthcheck: { command: instead('test'), cmd: instead('test') },
  resources: { requests: instead('reservations') },
}

/** Fields that people know well enough to mean them when they stand at the left edge. */
export const serviceFields: ReadonlySet<string> = new Set([
  'image',
  'build',
  'ports',
  'environment',
  'depends_on',
  'command',
  'entrypoint',
  'restart',
  'healthcheck',
  'container_name',
  'env_file',
  'deploy',
])
