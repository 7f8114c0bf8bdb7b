import { Failure } from '../failure.ts'
import type { Marker } from './marker.ts'
import { compareVersions, type ServerBinary } from './server-binary.ts'

const NAMES = { mariadb: 'MariaDB', mysql: 'MySQL' } as const

/**
 * The server for a data directory: of the flavour that made it and not older. MariaDB and MySQL cannot read
 * each other's files, and some versions destroy them in the attempt.
 * @throws Failure when none of the servers fits
 */
export function chooseServer(binaries: readonly ServerBinary[], marker: Marker | undefined): ServerBinary {
  const fitting = marker ? binaries.filter((binary) => fits(binary, marker)) : binaries
  const same = marker && fitting.find((binary) => release(binary.version) === release(marker.version))
  const chosen = same ?? fitting[0]
  if (chosen) return chosen
  if (!marker) throw new Failure('There is no database server on this machine.')
  const present = binaries.map((binary) => `${NAMES[binary.flavour]} ${binary.version}`).join(', ') || 'none'
  throw new Failure(
    `The local database was made by ${NAMES[marker.flavour]} ${marker.version}; ` +
      `the servers on this machine are: ${present}. It is left alone.\n` +
      `    Install ${NAMES[marker.flavour]} ${release(marker.version)} or newer, or set DATABASE_URL.`,
  )
}

function fits(binary: ServerBinary, marker: Marker): boolean {
  return binary.flavour === marker.flavour && compareVersions(release(binary.version), marker.version) >= 0
}

/** 10.11.19 → 10.11: files are the same within a release. */
function release(version: string): string {
  return version.split('.').slice(0, 2).join('.')
}
