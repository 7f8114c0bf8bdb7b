import { PathTable } from './path.ts'

/** What Compose makes of a text once its variables are replaced. */
export type Cast = 'integer' | 'number' | 'boolean'

/** Fields that are cast (interpolate.go of compose-go); elsewhere a text stays a text. */
export const casts = PathTable.of<Cast>({
  'services.*.cpu_count': 'integer',
  'services.*.cpu_percent': 'number',
  'services.*.cpu_period': 'integer',
  'services.*.cpu_quota': 'integer',
  'services.*.cpu_rt_period': 'integer',
  'services.*.cpu_rt_runtime': 'integer',
  'services.*.cpus': 'number',
  'services.*.cpu_shares': 'integer',
  'services.*.init': 'boolean',
  'services.*.deploy.replicas': 'integer',
  'services.*.deploy.update_config.parallelism': 'integer',
  'services.*.deploy.update_config.max_failure_ratio': 'number',
  'services.*.deploy.rollback_config.parallelism': 'integer',
  'services.*.deploy.rollback_config.max_failure_ratio': 'number',
  'services.*.deploy.restart_policy.max_attempts': 'integer',
  'services.*.deploy.placement.max_replicas_per_node': 'integer',
  'services.*.healthcheck.retries': 'integer',
  'services.*.healthcheck.disable': 'boolean',
  'services.*.oom_kill_disable': 'boolean',
  'services.*.oom_score_adj': 'integer',
  'services.*.pids_limit': 'integer',
  'services.*.ports.[].target': 'integer',
  'services.*.privileged': 'boolean',
  'services.*.read_only': 'boolean',
  'services.*.scale': 'integer',
  'services.*.stdin_open': 'boolean',
  'services.*.tty': 'boolean',
  'services.*.ulimits.*': 'integer',
  'services.*.ulimits.[]': 'integer',
  'services.*.ulimits.*.hard': 'integer',
  'services.*.ulimits.*.soft': 'integer',
  'services.*.volumes.[].read_only': 'boolean',
  'services.*.volumes.[].volume.nocopy': 'boolean',
  'networks.*.external': 'boolean',
  'networks.*.internal': 'boolean',
  'networks.*.attachable': 'boolean',
  'networks.*.enable_ipv4': 'boolean',
  'networks.*.enable_ipv6': 'boolean',
  'volumes.*.external': 'boolean',
  'secrets.*.external': 'boolean',
  'configs.*.external': 'boolean',
})

const booleans: Readonly<Record<string, boolean>> = {
  true: true,
  y: true,
  yes: true,
  on: true,
  false: false,
  n: false,
  no: false,
  off: false,
}

export function parseBoolean(text: string): boolean | undefined {
  return booleans[text.toLowerCase()]
}

/** As Go's strconv.ParseInt with base 10. */
export function parseInteger(text: string): number | undefined {
  return /^[+-]?\d{1,19}$/u.test(text) ? Number(text) : undefined
}

/** As Go's strconv.ParseFloat. */
export function parseFloatingPoint(text: string): number | undefined {
  if (/^[+-]?(?:inf|infinity)$/iu.test(text)) return text.startsWith('-') ? -Infinity : Infinity
  if (/^nan$/iu.test(text)) return Number.NaN
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u.test(text)) return undefined
  return Number(text)
}

export function castText(text: string, cast: Cast): number | boolean | undefined {
  if (cast === 'boolean') return parseBoolean(text)
  return cast === 'integer' ? parseInteger(text) : parseFloatingPoint(text)
}
