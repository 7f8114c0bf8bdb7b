import { describe, expect, test } from 'vitest'
import { checkCompose } from './check.ts'

const web = 'services:\n  web:\n    image: nginx:1.27\n'

function rulesIn(source: string): string[] {
  return checkCompose(source, { language: 'compose' }).map(({ rule }) => rule)
}

describe('the file as such', () => {
  test.each([
    ['compose/yaml', 'services:\n  web:\n\timage: nginx\n'],
    ['compose/empty', ''],
    ['compose/empty', '# nothing\n'],
    ['compose/empty', '- a\n'],
    ['compose/empty', `${web}---\n`],
    ['compose/repeated-key', `${web}    image: nginx:1.28\n`],
    ['compose/key-not-text', 'services:\n  1:\n    image: nginx:1.27\n'],
    ['compose/key-not-text', `x-note: {2024-01-01: a}\n${web}`],
    ['compose/unknown-field', `${web}    prots: []\n`],
    ['compose/unknown-field', `${web}volume: {}\n`],
    ['compose/wrong-type', `${web}    ports: "80:80"\n`],
    ['compose/wrong-type', `${web}    environment:\n      SINCE: 2024-01-01\n`],
    ['compose/missing-field', `${web}    depends_on: {web: {restart: true}}\n`],
    ['compose/name', 'services:\n  my web:\n    image: nginx:1.27\n'],
    ['compose/project-name', `name: "!"\n${web}`],
    ['compose/repeated-item', `${web}    security_opt: [a, a]\n`],
    ['compose/interpolation', `${web}    user: "\${1}"\n`],
    ['compose/extends', `${web}    extends: wbe\n`],
    ['compose/extends', `${web}    extends: web\n`],
    ['compose/include', `include: other.yaml\n${web}`],
    [
      'compose/merge',
      `${web}    extends: base\n    ports: {a: b}\n  base:\n    ports: ["80:80"]\n    image: nginx:1.27\n`,
    ],
  ])('%s: %j', (rule, source) => {
    expect(rulesIn(source)).toContain(rule)
  })

  test.each([
    web,
    `x-note: {since: 2024-01-01}\n${web}`,
    `name: My App\n${web}`,
    `include:\n${web}`,
    `${web}    cap_add: [NET_ADMIN, NET_ADMIN]\n`,
    `${web}    user: "$\${1} $1 \${UID:-\${GID:-0}}"\n`,
    `${web}    extends: base\n  base:\n    command: nginx\n    image: nginx:1.27\n`,
    `${web}    ports: !reset nonsense\n`,
    `x-base: &base {restart: always}\n${web}    <<: *base\n`,
    `${web}---\nservices:\n  web:\n    ports: ["80:80"]\n`,
  ])('nothing is wrong with %j', (source) => {
    expect(rulesIn(source)).toEqual([])
  })

  test('a base that is wrong is reported once', () => {
    const source =
      'services:\n  a: {extends: c}\n  b: {extends: c}\n  c:\n    image: nginx:1.27\n    mem_limit: 1q\n'
    expect(rulesIn(source)).toEqual(['compose/byte-size'])
  })

  test('a service that extends another file may have its image there', () => {
    expect(rulesIn('services:\n  web:\n    extends: {file: base.yaml, service: web}\n')).toEqual([])
  })

  test('what an included file may hold is not missed', () => {
    expect(rulesIn(`include: [db.yaml]\n${web}    depends_on: [db]\n    networks: [back]\n`)).toEqual([])
  })

  test('a misspelled field is named with the one that was meant', () => {
    const [found] = checkCompose(`${web}    depend_on: []\n`, { language: 'compose' })
    expect(found?.message.en).toContain('“depends_on”')
    expect(found?.path).toBe('/services/web/depend_on')
    expect(found?.range.start.line).toBe(4)
  })

  test('with a “.env” beside it nothing is said of variables', () => {
    const source = 'services:\n  web:\n    image: ${IMAGE}\n'
    expect(rulesIn(source)).toEqual(['compose/no-image'])
    expect(checkCompose(source, { language: 'compose', siblings: ['.env'] })).toEqual([])
  })

  test('a variable that must be set says nothing of its value', () => {
    expect(rulesIn(`${web}    scale: \${SCALE:?how many}\n`)).toEqual([])
  })
})
