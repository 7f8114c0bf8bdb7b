import type { Rule } from '../diagnostic.ts'
import { atLeast, compareFindings, type Extent, type Finding, type Tongue } from './finding.ts'
import { formatGithub } from './github.ts'
import { formatJson } from './json.ts'
import { formatSarif } from './sarif.ts'
import { formatFinding, formatSummary } from './text.ts'

export const formats = ['text', 'json', 'github', 'sarif'] as const

export type Format = (typeof formats)[number]

/** What people are told by default, less than that, and more. */
export const volumes = { quiet: 'error', normal: 'warning', verbose: 'info' } as const

export interface Writing {
  readonly format: Format
  /** Advice is counted, and told only when it is asked for. Programs get it, unless they want quiet. */
  readonly volume: keyof typeof volumes
  readonly isColoured: boolean
  /** Of the summary. */
  readonly tongue: Tongue
  readonly tool: { readonly name: string; readonly version: string }
  readonly rules: Readonly<Record<string, Rule>>
}

function textOf(findings: readonly Finding[], extent: Extent, writing: Writing): string[] {
  const told = atLeast(volumes[writing.volume], findings).filter(({ expected }) => !expected)
  return [
    ...told.map((finding) => formatFinding(finding, writing.isColoured)),
    ...(told.length > 0 ? [''] : []),
    formatSummary(extent, findings, writing.tongue),
  ]
}

/** What a command prints, without a line end behind it. */
export function write(all: readonly Finding[], extent: Extent, writing: Writing): string {
  const findings = all.toSorted(compareFindings)
  if (writing.format === 'text') return textOf(findings, extent, writing).join('\n')
  const told = writing.volume === 'quiet' ? atLeast('error', findings) : findings
  if (writing.format === 'json') return formatJson(told, extent)
  if (writing.format === 'sarif') return formatSarif(told, writing.tool, writing.rules)
  return told
    .filter(({ expected }) => !expected)
    .map(formatGithub)
    .join('\n')
}
