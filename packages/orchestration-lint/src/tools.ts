import manifest from '../package.json' with { type: 'json' }
import { kubernetesVersions, type Language } from './options.ts'

/** The version of this package. */
export const version: string = manifest.version

/** A tool whose verdict the rules of a language follow. */
export interface Tool {
  readonly name: string
  /** The version that the rules were compared with. */
  readonly version: string
}

/** What decides about each language: `error` means that this tool refuses the text. */
export const tools: Readonly<Record<Language, Tool>> = {
  // Its builder, BuildKit, has numbers of its own, which nobody sees.
  dockerfile: { name: 'Docker Engine', version: '28.5' },
  compose: { name: 'Docker Compose', version: '2.40' },
  kubernetes: { name: 'Kubernetes', version: kubernetesVersions[0] },
  shell: { name: 'Bash', version: '5.2' },
}
