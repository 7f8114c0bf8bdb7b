import type { Flag, ToolCommand } from './table.ts'
import type { Tool } from './tools.ts'

/** What a flag accepts: one of `values`, or what `pattern` matches. */
export interface Choice {
  readonly values: readonly string[]
  readonly pattern?: RegExp
  /** Where it is no choice between words. */
  readonly kind?: 'integer' | 'duration'
}

/** What Go's `strconv.ParseBool` takes. */
export const booleans = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/u

/** What Go's `strconv.ParseInt` and `time.ParseDuration` take. */
const integer = /^[+-]?(?:0x[\da-f_]+|0[ob][\d_]+|\d[\d_]*)$/iu
const duration = /^[+-]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/u

const types = {
  integer: { values: [], pattern: integer, kind: 'integer' },
  duration: { values: [], pattern: duration, kind: 'duration' },
} satisfies Record<string, Choice>

function oneOf(values: string, pattern?: RegExp): Choice {
  return { values: values.split(' '), ...(pattern && { pattern }) }
}

const printed = oneOf(
  'json yaml name jsonpath=… go-template=…',
  /^(?:json|yaml|kyaml|name|(?:go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file)(?:=.*)?|)$/isu,
)
const got = oneOf(
  'wide json yaml name jsonpath=… custom-columns=… go-template=…',
  /^(?:wide|json|yaml|kyaml|name|(?:custom-columns|custom-columns-file|go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file)(?:=.*)?|)$/isu,
)
const dryRun = oneOf(
  'none server client',
  /^(?:none|server|client|unchanged|1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/u,
)
const restart = oneOf(
  'no always unless-stopped on-failure:3',
  /^(?:no|always|unless-stopped|on-failure(?::\d+)?|)$/u,
)
const pull = oneOf('always missing never')

const choices: Readonly<Record<string, Choice>> = {
  'docker container run pull': pull,
  'docker container create pull': pull,
  'docker container run restart': restart,
  'docker container create restart': restart,
  'docker container update restart': restart,
  'docker image build progress': oneOf('auto plain tty rawjson quiet', /^(?:none|)$/u),
  'docker compose ansi': oneOf('never always auto'),
  'docker compose config format': oneOf('yaml json', /^$/u),
  'docker compose down rmi': oneOf('all local', /^$/u),
  'kubectl get output': got,
  'kubectl delete output': oneOf('name', /^$/u),
  'kubectl version output': oneOf('json yaml', /^$/u),
  'kubectl api-resources output': oneOf('wide name json yaml', /^(?:kyaml|)$/u),
  'kubectl config get-contexts output': oneOf('name', /^$/u),
  'kubectl run restart': oneOf('Always OnFailure Never'),
  'kubectl patch type': oneOf('json merge strategic', /^(?:json|merge|strategic)$/iu),
  'kubectl wait for': oneOf(
    'create delete condition=… jsonpath=…',
    /^(?:create|delete|condition=.*|jsonpath=.*|)$/isu,
  ),
}

/** Their `-o` takes what all of kubectl's printers know, or is not for printing. */
const otherPrinters = new Set(['get', 'events', 'auth whoami', 'create token', 'cluster-info dump', 'wait'])

/** What a flag of a command accepts, where that is known. */
export function choiceOf(tool: Tool, command: ToolCommand, flag: Flag): Choice | undefined {
  const own = choices[`${tool.name} ${command.path === '' ? '' : `${command.path} `}${flag.name}`]
  if (own) return own
  if (flag.type) return types[flag.type]
  if (tool.name !== 'kubectl') return undefined
  if (flag.name === 'dry-run' && flag.value === 'optional') return dryRun
  if (flag.name === 'cascade') return oneOf('background foreground orphan', booleans)
  if (flag.name === 'output' && command.flags.has('template') && !otherPrinters.has(command.path))
    return printed
  return undefined
}
