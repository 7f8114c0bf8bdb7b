import type { Reference } from '../convert/reference.ts'

type Ends = Readonly<Record<string, string>>

/**
 * The month in which a version got its last security fixes, by `major.minor` or `major`: from the projects' own calendars
 * as endoflife.date gathers them, in November 2026. Of a version that is not here nothing is said.
 */
const versions: Readonly<Record<string, Ends>> = {
  alpine: {
    '3.12': '2022-05', '3.13': '2022-11', '3.14': '2023-05', '3.15': '2023-11', '3.16': '2024-05', '3.17': '2024-11',
    '3.18': '2025-05', '3.19': '2025-11', '3.20': '2026-04', '3.21': '2026-11',
  }, // prettier-ignore
  golang: { '1.20': '2024-02', '1.21': '2024-08', '1.22': '2025-02', '1.23': '2025-08', '1.24': '2026-02' },
  mysql: { '5': '2023-10', '5.6': '2021-02', '8.0': '2026-04' },
  node: {
    '10': '2021-04', '12': '2022-04', '14': '2023-04', '15': '2021-06', '16': '2023-09', '17': '2022-06', '18': '2025-04',
    '19': '2023-06', '20': '2026-04', '21': '2024-06', '23': '2025-06', '25': '2026-06',
  }, // prettier-ignore
  php: {
    '5': '2018-12',
    '7': '2022-11',
    '7.2': '2020-11',
    '7.3': '2021-12',
    '8.0': '2023-11',
    '8.1': '2025-12',
  },
  postgres: {
    '9': '2021-11',
    '10': '2022-11',
    '11': '2023-11',
    '12': '2024-11',
    '13': '2025-11',
    '14': '2026-11',
  },
  python: {
    '2': '2020-01', '3.6': '2021-12', '3.7': '2023-06', '3.8': '2024-10', '3.9': '2025-10', '3.10': '2026-10',
  }, // prettier-ignore
  ruby: { '2': '2023-03', '3.0': '2024-04', '3.1': '2025-03', '3.2': '2026-03' },
  ubuntu: {
    '14.04': '2019-04', '16.04': '2021-04', '18.04': '2023-05', '20.04': '2025-05', '23.04': '2024-01', '23.10': '2024-07',
    '24.10': '2025-07', '25.04': '2026-01',
  }, // prettier-ignore
  debian: { '8': '2020-06', '9': '2022-06', '10': '2024-06', '11': '2026-08' },
}

/** Releases of Debian by the names that also stand in the tags of other images: `node:22-buster`. */
const debian: Ends = {
  wheezy: '2018-05',
  jessie: '2020-06',
  stretch: '2022-06',
  buster: '2024-06',
  bullseye: '2026-08',
}

/** Images whose makers gave them up. */
const discontinued: Ends = { centos: '2024-06', openjdk: '2022-07' }

function lookUp(ends: Ends | undefined, key: string): string | undefined {
  return ends && Object.hasOwn(ends, key) ? ends[key] : undefined
}

/** Since when an official image gets no security fixes any more; undefined while it does, or when that is not known. */
export function endOfLife({ domain, path, tag = '' }: Reference): string | undefined {
  const name = /^library\/([a-z]+)$/.exec(path)?.[1]
  if (domain !== 'docker.io' || name === undefined) return undefined
  const dropped = lookUp(discontinued, name)
  if (dropped !== undefined) return dropped
  for (const part of tag.split('-')) {
    const since = lookUp(debian, part) ?? lookUp(versions.alpine, /^alpine(\d+\.\d+)/.exec(part)?.[1] ?? '')
    if (since !== undefined) return since
  }
  const ends = Object.hasOwn(versions, name) ? versions[name] : undefined
  const [, major = '', minor = ''] = /^(\d+)(?:\.(\d+))?/.exec(tag) ?? []
  return lookUp(ends, `${major}.${minor}`) ?? lookUp(ends, major)
}
