import { describe, expect, test } from 'vitest'
import { checkCompose } from '../check.ts'

function rulesFor(field: string): string[] {
  const source = `services:\n  web:\n    image: nginx:1.27\n    ${field}\n`
  return checkCompose(source, { language: 'compose' }).map(({ rule }) => rule)
}

describe('values', () => {
  test.each([
    ['compose/value', 'pull_policy: sometimes'],
    ['compose/value', 'cgroup: shared'],
    ['compose/value', 'cpu_percent: 101'],
    ['compose/cast', 'privileged: "maybe"'],
    ['compose/cast', 'cpus: "500m"'],
    ['compose/cast', 'cpus: ${CPUS}'],
    ['compose/cast', 'attach: "1"'],
    ['compose/cast', 'healthcheck: {retries: -1}'],
    ['compose/port', 'ports: ["80:http"]'],
    ['compose/port', 'ports: ["localhost:80:80"]'],
    ['compose/port', 'ports: ["8000-8002:80-81"]'],
    ['compose/port', 'ports: ["80:80/http"]'],
    ['compose/port', 'ports: ["::1:80:80"]'],
    ['compose/port', 'ports: ["8080:0"]'],
    ['compose/port', 'ports: [{published: 80}]'],
    ['compose/volume', 'volumes: ["./a:/b:/c:ro"]'],
    ['compose/volume', 'volumes: [":/data"]'],
    ['compose/volume', 'volumes: [{type: bind, target: /a}]'],
    ['compose/volume', 'volumes: [{type: volume}]'],
    ['compose/device', 'devices: ["/dev/a:/dev/b:/dev/c:rwm"]'],
    ['compose/duration', 'stop_grace_period: 10 seconds'],
    ['compose/duration', 'stop_grace_period: "90"'],
    ['compose/byte-size', 'mem_limit: 512Mi'],
    ['compose/byte-size', 'mem_limit: lots'],
    ['compose/command', "command: echo it's"],
    ['compose/environment', 'environment: ["A =1"]'],
    ['compose/extra-hosts', 'extra_hosts: ["db"]'],
    ['compose/build', 'build: {context: ., ssh: [key]}'],
    ['compose/build', 'build: {context: ., additional_contexts: [a]}'],
    ['compose/healthcheck-test', 'healthcheck: {test: [curl, localhost]}'],
    ['compose/watch', 'develop: {watch: [{action: sync, path: ./src}]}'],
  ])('%s: %s', (rule, field) => {
    expect(rulesFor(field)).toContain(rule)
  })

  test.each([
    'pull_policy: every_12h',
    'privileged: "no"',
    'cpus: "0.5"',
    'ports: ["80", 81, "82:82/UDP", "8000-8002:83", "127.0.0.1::84", "[::1]:85:85"]',
    'volumes: ["/a", "./b:/b:ro,z", "~/c:/c", {type: tmpfs, target: /d}]',
    'devices: ["/dev/a", "/dev/b:/dev/c:rwm"]',
    'stop_grace_period: 1w2d3h4m5.5s',
    'mem_limit: 1.5GiB',
    'mem_limit: 1 g',
    'command: sh -c "echo it\'s"',
    'environment: ["A=1", B, "C D=2"]',
    'extra_hosts: ["db:10.0.0.1", "a=::1"]',
    'healthcheck: {test: "curl localhost"}',
    'healthcheck: {test: [NONE]}',
    'develop: {watch: [{action: rebuild, path: ./src}]}',
    'scale: "2"',
  ])('nothing is wrong with %s', (field) => {
    expect(rulesFor(field)).toEqual([])
  })
})
