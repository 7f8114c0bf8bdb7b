import { PathTable } from '../path.ts'

/** What a field means beyond its type in the schema. */
export type Kind =
  | 'boolean'
  | 'bytes'
  | 'command'
  | 'contexts'
  | 'count'
  | 'cpus'
  | 'device'
  | 'duration'
  | 'environment'
  | 'expose'
  | 'hosts'
  | 'integer'
  | 'mode'
  | 'natural'
  | 'not-float'
  | 'number-only'
  | 'path'
  | 'port'
  | 'ssh'
  | 'text-only'
  | 'ulimit'
  | 'volume'

function below(prefix: string, fields: Readonly<Record<string, Kind>>): Record<string, Kind> {
  return Object.fromEntries(Object.entries(fields).map(([name, kind]) => [`${prefix}.${name}`, kind]))
}

const hook = { command: 'command', environment: 'environment', privileged: 'boolean' } as const
const update = { delay: 'duration', monitor: 'duration', parallelism: 'natural' } as const
const throttles = ['device_read_bps', 'device_read_iops', 'device_write_bps', 'device_write_iops']

/** Fields whose text Compose reads once more when it fills its own structures (types/ of compose-go). */
export const kinds = PathTable.of<Kind>({
  ...below('services.*', {
    attach: 'boolean',
    'blkio_config.weight': 'number-only',
    'blkio_config.weight_device.[].weight': 'number-only',
    command: 'command',
    'devices.[]': 'device',
    entrypoint: 'command',
    environment: 'environment',
    'env_file.[].required': 'boolean',
    'expose.[]': 'expose',
    extra_hosts: 'hosts',
    'gpus.[].count': 'count',
    'group_add.[]': 'not-float',
    mem_limit: 'bytes',
    mem_reservation: 'bytes',
    mem_swappiness: 'bytes',
    memswap_limit: 'bytes',
    'ports.[]': 'port',
    'ports.[].target': 'natural',
    'configs.[].mode': 'mode',
    'secrets.[].mode': 'mode',
    shm_size: 'bytes',
    stop_grace_period: 'duration',
    'storage_opt.*': 'text-only',
    'ulimits.*': 'ulimit',
    'ulimits.*.hard': 'ulimit',
    'ulimits.*.soft': 'ulimit',
    'volumes.[]': 'volume',
    'volumes.[].bind.create_host_path': 'boolean',
    'volumes.[].tmpfs.mode': 'number-only',
    'volumes.[].tmpfs.size': 'bytes',
    'depends_on.*.restart': 'boolean',
    'develop.watch.[].path': 'path',
  }),
  ...Object.fromEntries(
    throttles.map((name) => [`services.*.blkio_config.${name}.[].rate`, 'bytes' as const]),
  ),
  ...below('services.*.build', {
    additional_contexts: 'contexts',
    args: 'environment',
    extra_hosts: 'hosts',
    no_cache: 'boolean',
    privileged: 'boolean',
    pull: 'boolean',
    'secrets.[].mode': 'mode',
    shm_size: 'bytes',
    ssh: 'ssh',
    'ulimits.*': 'ulimit',
    'ulimits.*.hard': 'ulimit',
    'ulimits.*.soft': 'ulimit',
  }),
  ...below('services.*.deploy', {
    'placement.max_replicas_per_node': 'natural',
    'resources.limits.cpus': 'cpus',
    'resources.limits.memory': 'bytes',
    'resources.limits.pids': 'integer',
    'resources.reservations.cpus': 'cpus',
    'resources.reservations.memory': 'bytes',
    'resources.reservations.devices.[].count': 'count',
    'resources.reservations.generic_resources.[].discrete_resource_spec.value': 'integer',
    'restart_policy.delay': 'duration',
    'restart_policy.max_attempts': 'natural',
    'restart_policy.window': 'duration',
  }),
  ...below('services.*.deploy.update_config', update),
  ...below('services.*.deploy.rollback_config', update),
  ...below('services.*.develop.watch.[].exec', hook),
  ...below('services.*.healthcheck', {
    interval: 'duration',
    retries: 'natural',
    start_interval: 'duration',
    start_period: 'duration',
    timeout: 'duration',
  }),
  ...below('services.*.post_start.[]', hook),
  ...below('services.*.pre_stop.[]', hook),
  'secrets.*.driver_opts.*': 'not-float',
  'configs.*.driver_opts.*': 'not-float',
})
