import { check } from './checks.ts'
import { compose, containersOf, docker, tag } from './compose.ts'

const megabyte = 1_000_000

/** Most of what web may add to the image of Node. */
const webLimit = 110 * megabyte

async function sizeOf(image: string): Promise<number> {
  return Number(await docker('image', 'inspect', '-f', '{{.Size}}', image))
}

async function layersOf(image: string): Promise<string[]> {
  return JSON.parse(await docker('image', 'inspect', '-f', '{{json .RootFS.Layers}}', image))
}

/** Sizes, shared layers and labels. */
export async function checkImages(): Promise<void> {
  const base = await sizeOf('node:24-bookworm-slim')
  const web = await sizeOf(`slipway/web:${tag}`)
  const edge = (await sizeOf(`slipway/edge:${tag}`)) - (await sizeOf('nginx:stable'))
  const added = web - base
  const figures = `${(added / megabyte).toFixed(1)} MB above Node, edge ${(edge / megabyte).toFixed(1)} MB above nginx`
  check('web is at most 110 MB above its base', added <= webLimit, figures)
  const [own, migrate] = [await layersOf(`slipway/web:${tag}`), await layersOf(`slipway/migrate:${tag}`)]
  check(
    'migrate shares all layers of web',
    own.every((layer, index) => migrate[index] === layer),
    `${migrate.length - own.length} of its own`,
  )
  const labels = await docker('image', 'inspect', '-f', '{{json .Config.Labels}}', `slipway/web:${tag}`)
  check('web says its version and revision', /image\.revision/.test(labels) && /image\.version/.test(labels))
}

/** Looks from inside: who runs, what it may, what it can write, what is not there. */
export async function checkConfinement(): Promise<void> {
  for (const service of ['web', 'edge', 'database', 'backup']) {
    const script =
      'id -u; grep -E "^(CapEff|CapBnd|NoNewPrivs)" /proc/1/status | tr -s "\\t\\n" "  "; echo; touch /nothing 2>&1 || true'
    const said = await compose('exec', '-T', service, 'sh', '-c', script)
    const [uid = '0'] = said.split('\n')
    const confined = /CapEff: 0+ CapBnd: 0+ NoNewPrivs: 1/.test(said) && /Read-only file system/.test(said)
    check(
      `${service} is not root, without capabilities, on a read-only root`,
      uid !== '0' && confined,
      `uid ${uid}`,
    )
  }
  const web = 'ls node_modules/prisma app lib 2>/dev/null; command -v npm npx yarn corepack || true'
  check(
    'web has no package manager and no sources',
    (await compose('exec', '-T', 'web', 'sh', '-c', web)) === '',
  )
  const [database = ''] = await containersOf('database')
  const published = await docker('inspect', '-f', '{{json .HostConfig.PortBindings}}', database)
  check('the database is not published', published === '{}' || published === 'null')
}
