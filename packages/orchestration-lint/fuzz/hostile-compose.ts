import { many } from './many.ts'

const web = 'services:\n  web:\n    image: nginx:1.27\n'
const counted = (size: number, line: (index: string, next: string) => string) =>
  many(size, (index) => line(String(index), String(index + 1)))
const services = (size: number, rest: (index: string, next: string) => string) =>
  `services:\n${counted(size, (i, next) => `  s${i}: {image: "a:1", ${rest(i, next)}}\n`)}`

export const composeTexts: Readonly<Record<string, (size: number) => string>> = {
  services: (size) => services(size, () => ''),
  'services with a wrong field': (size) => services(size, () => 'imgae: x'),
  'services with a wrong type': (size) => services(size, () => 'ports: 80, expose: x, environment: 1'),
  'a chain of extends': (size) => services(size, (_, next) => `extends: s${next}`),
  'extends of one large service': (size) =>
    `services:\n  base:\n    image: "a:1"\n    environment:\n${counted(size, (i) => `      A${i}: b\n`)}${counted(size, (i) => `  s${i}: {extends: base}\n`)}`,
  'a chain of dependencies': (size) => services(size, (_, next) => `depends_on: [s${next}]`),
  'a chain of dependencies that is whole': (size) =>
    `${services(size, (_, next) => `depends_on: [s${next}]`)}  s${String(size)}: {image: "a:1"}\n`,
  'a ring of dependencies': (size) =>
    services(size, (i) => `depends_on: [s${String((Number(i) + 1) % size)}]`),
  'dependencies of all on all before': (size) => {
    const width = Math.ceil(Math.sqrt(size))
    return services(width, (i) => `depends_on: [${counted(Number(i), (other) => `s${other}, `)}]`)
  },
  'dependencies in diamonds': (size) =>
    services(size, (i, next) => `depends_on: [s${next}, s${String(Number(i) + 2)}]`),
  'a chain of namespaces': (size) =>
    services(
      size,
      (_, next) => `network_mode: "service:s${next}", ipc: "service:s${next}", volumes_from: [s${next}]`,
    ),
  links: (size) => services(size, (_, next) => `links: ["s${next}:x"]`),
  ports: (size) => `${web}    ports:\n${counted(size, (i) => `      - "${i}:80"\n`)}`,
  'equal ports': (size) => `${web}    ports:\n${counted(size, () => '      - "80:80"\n')}`,
  'ranges of ports': (size) => `${web}    ports:\n${counted(size, () => '      - "1-65535:1-65535"\n')}`,
  'a long port': (size) => `${web}    ports: ["${'1'.repeat(size)}:${'-'.repeat(size)}"]\n`,
  'a port of colons': (size) => `${web}    ports: ["${'1:'.repeat(size)}"]\n`,
  'a port of brackets': (size) => `${web}    ports: ["${'[::'.repeat(size)}]:80:80"]\n`,
  volumes: (size) => `${web}    volumes:\n${counted(size, (i) => `      - "v${i}:/m${i}"\n`)}`,
  'volumes that are declared': (size) =>
    `${web}    volumes:\n${counted(size, (i) => `      - "v${i}:/m"\n`)}volumes:\n${counted(size, (i) => `  v${i}:\n`)}`,
  'a volume of colons': (size) => `${web}    volumes: ["${'a:'.repeat(size)}"]\n`,
  'variables of a list': (size) => `${web}    environment:\n${counted(size, (i) => `      - A${i}=b\n`)}`,
  'equal variables of a list': (size) => `${web}    environment:\n${counted(size, () => '      - A=b\n')}`,
  'variables in a value': (size) => `${web}    command: "${'${A:-x}'.repeat(size)}"\n`,
  'variables in variables': (size) => `${web}    command: "${'${A:-'.repeat(size)}${'}'.repeat(size)}"\n`,
  'variables that do not close': (size) => `${web}    command: "${'${A:-'.repeat(size)}"\n`,
  'variables of many names': (size) => `${web}    command: "${counted(size, (i) => `$A${i} `)}"\n`,
  'wrong variables': (size) => `${web}    labels:\n${counted(size, (i) => `      l${i}: "\${-}"\n`)}`,
  'a long duration': (size) => `${web}    stop_grace_period: "${'1h'.repeat(size)}"\n`,
  'a long size': (size) =>
    `${web}    mem_limit: "${'1'.repeat(size)}gb"\n    shm_size: "${'1.'.repeat(size)}"\n`,
  'a long name': (size) => `name: "${'_a'.repeat(size)}"\n${web}`,
  'a long image': (size) => `services:\n  web:\n    image: "${'a/'.repeat(size)}:${'b'.repeat(size)}@"\n`,
  'a long command': (size) =>
    `${web}    command: '${'a "b" '.repeat(size)}'\n    entrypoint: "${"'".repeat(size)}"\n`,
  'unknown fields': (size) => `${web}${counted(size, (i) => `    f${i}: 1\n`)}`,
  'misspelt fields': (size) => `${web}${counted(size, (i) => `    enviromnent${i}: 1\n`)}`,
  'unknown sections': (size) => `${web}${counted(size, (i) => `f${i}: 1\n`)}`,
  extensions: (size) => `${web}${counted(size, (i) => `x-f${i}: {a: [b]}\n`)}`,
  'labels of a list': (size) => `${web}    labels: [${counted(size, (i) => `a${i}=b, `)}]\n`,
  networks: (size) =>
    `${web}    networks:\n${counted(size, (i) => `      n${i}: {aliases: [a], ipv4_address: 1.2.3.${i}}\n`)}`,
  'networks that are declared': (size) =>
    `${web}networks:\n${counted(size, (i) => `  n${i}: {ipam: {config: [{subnet: 10.0.0.0/8}]}}\n`)}`,
  'secrets and configurations': (size) =>
    `${web}    secrets: [${counted(size, (i) => `s${i}, `)}]\n    configs: [${counted(size, (i) => `c${i}, `)}]\n`,
  resets: (size) => `${web}    environment:\n${counted(size, (i) => `      A${i}: !reset null\n`)}`,
  'a merge of aliases into services': (size) =>
    `x-a: &a {image: "a:1", labels: {a: b}}\nservices:\n${counted(size, (i) => `  s${i}: {<<: *a, environment: {A: b}}\n`)}`,
  'a service in itself': (size) =>
    `services:\n  web: &web\n    image: a\n${counted(size, (i) => `    x-${i}: *web\n`)}`,
  includes: (size) => `include: [${counted(size, (i) => `a${i}.yaml, `)}]\n${web}`,
  builds: (size) =>
    services(size, (i) => `build: {context: ., args: [A${i}], additional_contexts: {a: "service:s0"}}`),
  profiles: (size) =>
    services(size, (i, next) => `profiles: [p${i}], depends_on: {s${next}: {condition: service_health}}`),
  hosts: (size) =>
    `${web}    extra_hosts: [${counted(size, (i) => `"h${i}=::1", `)}]\n    dns: [${counted(size, () => 'x, ')}]\n`,
  limits: (size) =>
    `${web}    ulimits: {${counted(size, (i) => `u${i}: {soft: x}, `)}}\n    sysctls: [${counted(size, () => 'a=b, ')}]\n`,
  devices: (size) =>
    `${web}    devices: [${counted(size, (i) => `"/d${i}:/d:${'r'.repeat(3)}x", `)}]\n    gpus: all\n`,
  'a health check': (size) =>
    `${web}    healthcheck: {test: [${'CMD, '.repeat(size)}], interval: "${'1m'.repeat(size)}x"}\n`,
}
