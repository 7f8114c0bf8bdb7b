import type { Instance } from './instance.ts'
import type { ServerBinary } from './server-binary.ts'

/**
 * The options of a private server. The machine's own configuration is ignored. `loose` marks options that
 * only some versions know.
 * @param port of 127.0.0.1; without one the server listens on its socket only
 */
export function serverArguments(instance: Instance, binary: ServerBinary, port?: number): string[] {
  return [
    '--no-defaults', // must be the first
    dataArgument(instance),
    // A server refuses to run as root unless it is told; another user may not reach root's directories.
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    `--socket=${instance.socket}`,
    `--pid-file=${instance.pid}`,
    `--tmpdir=${instance.scratch}`,
    `--secure-file-priv=${instance.scratch}`,
    ...(port === undefined ? ['--skip-networking'] : ['--bind-address=127.0.0.1', `--port=${port}`]),
    '--skip-name-resolve',
    '--local-infile=OFF',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    '--default-time-zone=+00:00',
    '--innodb-flush-log-at-trx-commit=1',
    '--innodb-buffer-pool-size=128M',
    '--loose-innodb-log-file-size=64M',
    // Many small servers at once use up the machine's asynchronous I/O, and not every file system has it.
    '--loose-innodb-use-native-aio=OFF',
    '--max-connections=200',
    '--performance-schema=OFF',
    '--skip-log-bin',
    ...(binary.flavour === 'mysql' ? ['--mysqlx=OFF'] : []),
  ]
}

/** The option by which the processes of an instance are recognised. */
export function dataArgument(instance: Instance): string {
  return `--datadir=${instance.data}`
}
