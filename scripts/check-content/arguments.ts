import { parseArgs } from 'node:util'
import { tongueOfLocale, type Tongue } from '../../packages/orchestration-lint/src/format/finding.ts'
import { formats, type Format } from '../../packages/orchestration-lint/src/format/write.ts'
import { Failure, messageOf } from '../failure.ts'

export type Request = {
  directory: string | undefined
  format: Format
  volume: 'quiet' | 'normal' | 'verbose'
  watch: boolean
  help: boolean
  tongue: Tongue
}

export const help = `Usage: npm run check:content -- [options] [FOLDER]

Checks all posts, the examples in them, and the files in docker/ and k8s/; of another folder of posts those alone.

  --format FORMAT  ${formats.join(', ')}; all but text want npm run --silent
  --quiet          errors only
  --verbose        infos too, which are otherwise only counted
  --watch          again after every change, until Ctrl-C
  --help           this`

const options = {
  format: { type: 'string', default: 'text' },
  quiet: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new Failure(`${messageOf(error).split('. To specify')[0]}\n\n${help}`)
  }
}

/**
 * Reads the words behind the command's name.
 * @throws Failure that says what was expected
 */
export function readArguments(args: string[]): Request {
  const { values, positionals } = parse(args)
  const format = formats.find((each) => each === values.format)
  if (!format)
    throw new Failure(`--format ${values.format} is not known; expected one of: ${formats.join(', ')}`)
  if (positionals.length > 1) throw new Failure(`one folder of posts, not ${positionals.length}\n\n${help}`)
  return {
    directory: positionals[0],
    format,
    volume: values.quiet ? 'quiet' : values.verbose ? 'verbose' : 'normal',
    watch: values.watch,
    help: values.help,
    // As ICU takes it from LC_ALL, LC_MESSAGES and LANG.
    tongue: tongueOfLocale(Intl.DateTimeFormat().resolvedOptions().locale),
  }
}
