import { parseArgs } from 'node:util'
import { tongueOfLocale, type Tongue } from '../src/format/finding.ts'
import { formats, type Format } from '../src/format/write.ts'
import { isKnownVersion, kubernetesVersions, languages, type Language } from '../src/options.ts'
import { UsageError } from './usage-error.ts'

/** What the command was asked for. */
export interface Request {
  /** Files and folders; `-` is what comes in. */
  readonly paths: readonly string[]
  readonly language: Language | undefined
  readonly kubernetesVersion: string | undefined
  readonly format: Format
  readonly tongue: Tongue
  readonly volume: 'quiet' | 'normal' | 'verbose'
  readonly help: boolean
  readonly version: boolean
}

const options = {
  language: { type: 'string' },
  'kubernetes-version': { type: 'string' },
  format: { type: 'string' },
  lang: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  verbose: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : '').split('. To specify')
    throw new UsageError(`${reason}; --help lists the options`)
  }
}

function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  known: readonly T[],
): T | undefined {
  const found = known.find((each) => each === value)
  if (value === undefined || found !== undefined) return found
  throw new UsageError(`--${name} ${value} is not known; expected one of: ${known.join(', ')}`)
}

function knownVersion(value: string | undefined): string | undefined {
  if (value === undefined || isKnownVersion(value)) return value
  throw new UsageError(
    `--kubernetes-version ${value} is not known; expected one of: ${kubernetesVersions.join(', ')}`,
  )
}

/**
 * Reads the words behind the command's name.
 * @throws UsageError that says what was expected
 */
export function readArguments(args: readonly string[]): Request {
  const { values, positionals } = parse(args)
  const request = {
    paths: positionals,
    language: oneOf('language', values.language, languages),
    kubernetesVersion: knownVersion(values['kubernetes-version']),
    format: oneOf('format', values.format, formats) ?? 'text',
    // As the C library, and so ICU, takes it from LC_ALL, LC_MESSAGES and LANG.
    tongue:
      oneOf('lang', values.lang, ['en', 'zh'] as const) ??
      tongueOfLocale(Intl.DateTimeFormat().resolvedOptions().locale),
    volume: values.quiet ? 'quiet' : values.verbose ? 'verbose' : 'normal',
    help: values.help ?? false,
    version: values.version ?? false,
  } as const
  if (request.help || request.version) return request
  if (positionals.length === 0)
    throw new UsageError('no file; expected files, folders or -. --help lists the options')
  if (positionals.includes('-') && !request.language)
    throw new UsageError(`- needs --language, one of: ${languages.join(', ')}`)
  return request
}
