import { spawnSync } from 'node:child_process'
import { codeOf, Failure } from '../failure.ts'

/** Renders a folder with a kustomization to YAML. */
export type Renderer = (folder: string) => string

const programs = [
  { command: 'kubectl', render: ['kustomize'], version: ['version', '--client'] },
  { command: 'kustomize', render: ['build'], version: ['version'] },
]

/** kubectl, else kustomize, else nothing. */
export function findRenderer(): Renderer | undefined {
  const program = programs.find(({ command, version }) => spawnSync(command, version).status === 0)
  if (!program) return undefined
  return (folder) => {
    const { command, render } = program
    const { status, stdout, stderr, error } = spawnSync(command, [...render, folder], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    if (error) throw new Failure(`${command} could not be run: ${codeOf(error) ?? error.message}`)
    if (status !== 0) throw new Failure(`${folder} does not render: ${stderr.trim()}`)
    return stdout
  }
}
