import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../diagnostic.ts'
import { checkCompose } from '../check.ts'

const web = 'services:\n  web:\n    image: nginx:1.27\n'

function check(source: string, siblings?: readonly string[]): Diagnostic[] {
  return checkCompose(source, { language: 'compose', ...(siblings && { siblings }) })
}

describe('advice on what Compose accepts', () => {
  test.each([
    ['compose/obsolete-version', `version: "3"\n${web}`],
    ['compose/image-reference', 'services:\n  web:\n    image: My App\n'],
    ['compose/image-tag', 'services:\n  web:\n    image: nginx\n'],
    ['compose/image-tag', 'services:\n  web:\n    image: localhost:5000/nginx:latest\n'],
    ['compose/command-cut', `${web}    command: npm install && npm start\n`],
    ['compose/restart', `${web}    restart: on_failure\n`],
    ['compose/plain-password', `${web}    environment: {MYSQL_ROOT_PASSWORD: secret}\n`],
    ['compose/quoted-value', `${web}    environment:\n      - NAME="my api"\n`],
    ['compose/privileged', `${web}    privileged: true\n`],
    ['compose/docker-socket', `${web}    volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]\n`],
    [
      'compose/no-healthcheck',
      `${web}    depends_on: {db: {condition: service_healthy}}\n  db: {image: "mysql:8.4"}\n`,
    ],
    [
      'compose/unknown-host',
      `${web}    environment: ["URL=mysql://root@mysq:3306/app"]\n  mysql: {image: "mysql:8.4"}\n`,
    ],
    [
      'compose/unknown-host',
      `${web}    command: [wait, "http://database:80"]\n  databse: {image: "nginx:1.27"}\n`,
    ],
    ['compose/port-quotes', `${web}    ports:\n      - 22:22\n`],
    ['compose/host-ports', `${web}    network_mode: host\n    ports: ["80:80"]\n`],
    ['compose/open-database', 'services:\n  db:\n    image: mysql:8.4\n    ports: ["3306:3306"]\n'],
    ['compose/port-taken', `${web}    ports: ["80:80"]\n  api: {image: "node:24", ports: ["80:3000"]}\n`],
    ['compose/unused', `${web}volumes:\n  data:\n`],
  ])('%s: %j', (rule, source) => {
    const found = check(source)
    expect(found.map((diagnostic) => diagnostic.rule)).toEqual([rule])
    expect(found[0]?.severity).not.toBe('error')
  })

  test.each([
    'services:\n  web:\n    image: ghcr.io/a/b@sha256:2d1463258f2764328496376f5d965f20c6a67f66ea2b06dc42af351f75248792\n',
    'services:\n  web:\n    image: app\n    build: .\n  worker:\n    image: app\n',
    'services:\n  web:\n    image: app:${TAG}\n',
    `${web}    command: ["sh", "-c", "a && b"]\n`,
    `${web}    restart: on-failure:3\n`,
    `${web}    environment: {TOKEN: "\${TOKEN}", DB_PASSWORD_FILE: /run/secrets/db, ALLOW_EMPTY_PASSWORD: "yes"}\n`,
    `${web}    depends_on: {db: {condition: service_healthy}}\n  db: {image: "ghcr.io/a/b:1"}\n`,
    `${web}    environment: ["URL=http://api.example.com/web1", "B=http://localhost"]\n`,
    `${web}    environment: ["URL=http://database"]\n  db: {image: "nginx:1.27", networks: {default: {aliases: [database]}}}\n`,
    'services:\n  db:\n    image: mysql:8.4\n    ports: ["127.0.0.1:3306:3306"]\n',
    `${web}    ports: ["127.0.0.1:80:80"]\n  api: {image: "node:24", ports: ["80:80/udp"]}\n`,
  ])('nothing is said of %j', (source) => {
    expect(check(source)).toEqual([])
  })

  test('the fix for “version” takes its line out', () => {
    const source = `version: "3.8" # old\n${web}`
    const edit = check(source)[0]?.fix?.edits[0]
    expect(
      edit && source.slice(0, edit.range.start.offset) + edit.text + source.slice(edit.range.end.offset),
    ).toBe(web)
  })

  test('a missing file of variables is advice where the directory is known', () => {
    const source = `${web}    env_file: web.env\n`
    expect(check(source)).toEqual([])
    expect(check(source, ['web.env'])).toEqual([])
    expect(check(source, ['Dockerfile']).map(({ rule }) => rule)).toEqual(['compose/env-file-missing'])
  })
})
