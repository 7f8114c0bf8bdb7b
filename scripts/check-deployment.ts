// Renders what k8s/ describes and checks it: npm run check:deploy
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadChecker, type Checker } from './check-content/orchestration/load-checker.ts'
import { checkOverlay, checkPart } from './check-deployment/check.ts'
import { parseManifests, type DeploymentProblem, type Manifest } from './check-deployment/manifest.ts'
import { refusals } from './check-deployment/refusals.ts'
import { findRenderer, type Renderer } from './check-deployment/render.ts'
import { Failure, reportFailure } from './failure.ts'

function foldersIn(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(parent, name))
    .sort()
}

/** A component that patches can only be rendered among what it patches; overlays show it. */
function standsAlone(folder: string): boolean {
  return !/^patches:/m.test(readFileSync(join(folder, 'kustomization.yaml'), 'utf8'))
}

function checkFolders(
  folders: string[],
  render: Renderer,
  check: (manifests: Manifest[]) => DeploymentProblem[],
  checker: Checker,
): string[] {
  return folders.flatMap((folder) => {
    const rendered = render(folder)
    const problems = check(parseManifests(rendered, folder))
    return [
      ...refusals(rendered, folder, checker),
      ...problems.map(({ object, message }) => `${folder}  ${object}: ${message}`),
    ]
  })
}

/**
 * Checks every overlay, base and component below a folder.
 * @returns a line for everything that is wrong
 * @throws Failure when a folder does not render
 */
export async function checkDeployment(root: string, render: Renderer): Promise<string[]> {
  const checker = await loadChecker()
  const parts = ['base', 'components'].flatMap((name) => foldersIn(join(root, name)).filter(standsAlone))
  return [
    ...checkFolders(parts, render, checkPart, checker),
    ...checkFolders(foldersIn(join(root, 'overlays')), render, checkOverlay, checker),
  ]
}

async function main(root: string): Promise<void> {
  const render = findRenderer()
  if (!render)
    throw new Failure('Neither kubectl nor kustomize is on the PATH; one of them has to render k8s/overlays.')
  const problems = await checkDeployment(root, render)
  for (const line of problems) console.log(line)
  const overlays = foldersIn(join(root, 'overlays')).length
  console.log(`${overlays} overlays: ${problems.length === 0 ? 'no' : problems.length} problem(s)`)
  if (problems.length) process.exitCode = 1
}

if (import.meta.main) {
  try {
    await main(process.argv[2] ?? 'k8s')
  } catch (error) {
    reportFailure(error)
    process.exitCode = 1
  }
}
