import { composeTable } from './compose.ts'
import { dockerTable } from './docker.ts'
import { kubectlTable } from './kubectl.ts'
import { readTable, type ToolCommand } from './table.ts'

/** A command-line tool whose commands and flags are known. */
export interface Tool {
  /** How it is called: `docker compose`. */
  readonly name: string
  readonly root: ToolCommand
  /** The tool's own flags may stand anywhere (kubectl), or only before the command (docker). */
  readonly flagsAnywhere: boolean
  /** Programs of these names beside the tool become commands of it. */
  readonly pluginPrefix?: string
}

/** Plugins that come with Docker Desktop or from Docker, Inc. */
export const dockerPlugins: ReadonlySet<string> = new Set(
  (
    'agent ai app cloud debug desktop dev dhi extension feedback gordon harmonia init mcp model offload pass ' +
    'sandbox sbom scan scout compose help'
  ).split(' '),
)

interface Tools {
  readonly docker: Tool
  readonly compose: Tool
  readonly kubectl: Tool
}

let known: Tools | undefined

/** The tables are read once, when the first command asks. */
export function tools(): Tools {
  known ??= {
    docker: {
      name: 'docker',
      root: readTable(dockerTable),
      flagsAnywhere: false,
      pluginPrefix: 'docker-',
    },
    compose: { name: 'docker compose', root: readTable(composeTable), flagsAnywhere: false },
    kubectl: {
      name: 'kubectl',
      root: readTable(kubectlTable),
      flagsAnywhere: true,
      pluginPrefix: 'kubectl-',
    },
  }
  return known
}

/** The reference page of a command. */
export function documentationOf(tool: Tool, command: ToolCommand): string {
  const words = command.path === '' ? [] : command.path.split(' ')
  if (tool.name === 'kubectl') {
    const pages = words.map((_, index) => `kubectl_${words.slice(0, index + 1).join('_')}/`)
    return words.length === 0
      ? 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl/'
      : `https://kubernetes.io/docs/reference/kubectl/generated/${pages.join('')}`
  }
  const base = `https://docs.docker.com/reference/cli/${tool.name.replace(' ', '/')}/`
  return words.length === 0 ? base : `${base}${words.join('/')}/`
}
