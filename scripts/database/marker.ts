import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { Failure, messageOf } from '../failure.ts'
import type { Instance } from './instance.ts'
import type { ServerBinary } from './server-binary.ts'

const markerSchema = z.object({
  project: z.literal('slipway'),
  /** Of this layout of files; a newer one is refused. */
  format: z.literal(1),
  flavour: z.enum(['mariadb', 'mysql']),
  /** Of the newest server that wrote the data: an older one may not be able to read it. */
  version: z.string(),
})

export type Marker = z.infer<typeof markerSchema>

/**
 * Reads what the directory holds.
 * @returns undefined when there is nothing yet
 * @throws Failure when there is something that Slipway did not make: that is left alone
 */
export function readMarker(instance: Instance): Marker | undefined {
  if (!existsSync(instance.directory) || readdirSync(instance.directory).length === 0) return undefined
  try {
    return markerSchema.parse(JSON.parse(readFileSync(instance.marker, 'utf8')))
  } catch (error) {
    const reason = existsSync(instance.marker)
      ? `its ${instance.marker} is not of this version of Slipway`
      : 'it is not a database that Slipway made'
    throw new Failure(
      `${instance.directory} is left alone: ${reason}.\n` +
        '    Move it away to get a new database, or set DATABASE_URL to use another server.',
      { cause: messageOf(error) },
    )
  }
}

export function writeMarker(
  instance: Instance,
  { flavour, version }: Pick<ServerBinary, 'flavour' | 'version'>,
): void {
  const marker: Marker = { project: 'slipway', format: 1, flavour, version }
  writeFileSync(instance.marker, `${JSON.stringify(marker, null, 2)}\n`)
}
