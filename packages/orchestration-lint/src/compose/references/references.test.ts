import { describe, expect, test } from 'vitest'
import { checkCompose } from '../check.ts'

const web = 'services:\n  web:\n    image: nginx:1.27\n'

function rulesIn(source: string): string[] {
  return checkCompose(source, { language: 'compose' }).map(({ rule }) => rule)
}

describe('what the parts of a file say about one another', () => {
  test.each([
    ['compose/no-image', 'services:\n  web: {}\n'],
    ['compose/undefined-service', `${web}    depends_on: [db]\n`],
    ['compose/undefined-service', `${web}    network_mode: "service:db"\n`],
    [
      'compose/undefined-service',
      `${web}    depends_on: [db]\n  db: {image: "mysql:8.4", profiles: [data]}\n`,
    ],
    ['compose/undefined-service', `${web}    build: {context: ., additional_contexts: {a: "service:db"}}\n`],
    ['compose/dependency-cycle', `${web}    depends_on: [web]\n`],
    ['compose/dependency-cycle', `${web}    links: [db]\n  db: {image: "mysql:8.4", depends_on: [web]}\n`],
    ['compose/undefined-network', `${web}    networks: [front]\n`],
    ['compose/undefined-volume', `${web}    volumes: ["data:/data"]\n`],
    ['compose/undefined-secret', `${web}    secrets: [token]\n`],
    ['compose/undefined-config', `${web}    configs: [site]\n`],
    ['compose/undefined-model', `${web}    models: [llm]\n`],
    ['compose/exclusive', `${web}    network_mode: host\n    networks: [default]\n`],
    [
      'compose/exclusive',
      `${web}    volumes: ["data:/d"]\nvolumes: {data: {external: true, driver: local}}\n`,
    ],
    ['compose/exclusive', `${web}    secrets: [a]\nsecrets: {a: {file: ./a, environment: A}}\n`],
    ['compose/conflict', `${web}    scale: 2\n    deploy: {replicas: 3}\n`],
    ['compose/conflict', `${web}    mem_limit: 1g\n    deploy: {resources: {limits: {cpus: "1"}}}\n`],
    ['compose/container-name', `${web}    container_name: front\n    deploy: {replicas: 2}\n`],
    [
      'compose/container-name',
      `${web}    container_name: front\n  api: {image: "node:24", container_name: front}\n`,
    ],
    ['compose/mount-target', `${web}    tmpfs: /run\n    volumes: ["./run:/run/"]\n`],
    ['compose/content', `${web}    secrets: [a]\nsecrets: {a: {external: false}}\n`],
    ['compose/content', `${web}    configs: [a]\nconfigs: {a: {}}\n`],
    [
      'compose/platform',
      `${web}    platform: linux/arm64\n    build: {context: ., platforms: [linux/amd64]}\n`,
    ],
  ])('%s: %j', (rule, source) => {
    expect(rulesIn(source)).toContain(rule)
  })

  test.each([
    'services:\n  web: {build: .}\n',
    `${web}    networks: [default]\n`,
    `${web}    depends_on: {db: {condition: service_started, required: false}}\n  db: {image: "mysql:8.4", profiles: [data]}\n`,
    `${web}    profiles: [test]\n    depends_on: [nobody]\n`,
    `${web}    volumes: ["data:/data"]\nvolumes:\n  data:\n`,
    `${web}    secrets: [a]\nsecrets: {a: {external: true}}\n`,
    `${web}    cpus: 1\n    deploy: {resources: {limits: {cpus: "1.0"}}}\n`,
    `${web}    volumes: ["./a:/x", "./b:/x"]\n`,
    `${web}    container_name: front\n    deploy: {replicas: 1}\n`,
  ])('nothing is wrong with %j', (source) => {
    expect(rulesIn(source)).toEqual([])
  })

  test('a long circle is told in order', () => {
    const names = ['a', 'b', 'c']
    const source = `services:\n${names.map((name, index) => `  ${name}: {image: "nginx:1.27", depends_on: [${names[(index + 1) % 3] ?? ''}]}\n`).join('')}`
    const [found] = checkCompose(source, { language: 'compose' })
    expect(found?.message.en).toContain('a → b → c → a')
  })
})
