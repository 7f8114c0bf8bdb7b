import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkDeployment } from '../check-deployment.ts'
import { parseManifests } from './manifest.ts'
import { findRenderer } from './render.ts'

const render = findRenderer()

// A developer may have neither program; where it counts, overlays that were never rendered are a failure.
test.skipIf(!render && !process.env.CI)('the overlays of this site', { timeout: 60_000 }, async () => {
  if (!render) throw new Error('neither kubectl nor kustomize is on the PATH: the overlays cannot be checked')
  expect(await checkDeployment('k8s', render)).toEqual([])
})

/** What an operator adds who has a mail server and an app at GitHub, as the heads of both components say. */
const withMailAndGithub = `
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [../local]
components: [../../components/mail, ../../components/github]
configMapGenerator:
  - { name: web, namespace: slipway, behavior: merge, literals: [GITHUB_CLIENT_ID=id] }
secretGenerator:
  - { name: web-mail, namespace: slipway, literals: [smtp-password=one] }
  - { name: web-github, namespace: slipway, literals: [github-client-secret=two] }
`

test.skipIf(!render && !process.env.CI)(
  'the components that no overlay has',
  { timeout: 60_000 },
  async () => {
    if (!render)
      throw new Error('neither kubectl nor kustomize is on the PATH: the components cannot be checked')
    const root = mkdtempSync(path.join(tmpdir(), 'slipway-k8s-'))
    onTestFinished(() => rmSync(root, { recursive: true, force: true }))
    // Beside it docker/, whose scripts it takes.
    for (const folder of ['k8s', 'docker']) cpSync(folder, path.join(root, folder), { recursive: true })
    const overlay = path.join(root, 'k8s', 'overlays', 'own')
    mkdirSync(overlay)
    writeFileSync(path.join(overlay, 'kustomization.yaml'), withMailAndGithub)
    expect(await checkDeployment(path.join(root, 'k8s'), render)).toEqual([])
    expect(render(overlay)).toContain('GITHUB_CLIENT_SECRET_FILE')
  },
)

test('without a program that renders it says so and fails', () => {
  const script = path.resolve('scripts/check-deployment.ts')
  const { status, stderr } = spawnSync(process.execPath, [script], {
    env: { NODE_ENV: 'test', PATH: '' },
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain('Neither kubectl nor kustomize is on the PATH')
})

test('what is no Kubernetes object is refused with the name of its file', () => {
  expect(() => parseManifests('a: [', 'k8s/a')).toThrow('k8s/a: ')
  expect(() => parseManifests('kind: Pod', 'k8s/a')).toThrow('k8s/a: ')
})
