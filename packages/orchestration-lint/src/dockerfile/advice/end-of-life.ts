import type { Reference } from '../convert/reference.ts'

/** The last version that gets no fixes any more, and since when. */
interface End {
  readonly upTo: readonly [major: number, minor: number]
  readonly since: string
}

/**
 * From the projects' own calendars as endoflife.date gathers them, in November 2026. Versions of two numbers compare by
 * both; `99` stands for every minor version.
 */
const versions: Readonly<Record<string, readonly End[]>> = {
  alpine: [{ upTo: [3, 21], since: '2026-11' }],
  golang: [{ upTo: [1, 24], since: '2026-02' }],
  mysql: [{ upTo: [8, 0], since: '2026-04' }],
  node: [
    { upTo: [21, 99], since: '2026-04' },
    { upTo: [23, 99], since: '2025-06' },
    { upTo: [25, 99], since: '2026-06' },
  ],
  php: [{ upTo: [8, 1], since: '2025-12' }],
  postgres: [{ upTo: [14, 99], since: '2026-11' }],
  python: [{ upTo: [3, 10], since: '2026-10' }],
  ruby: [{ upTo: [3, 2], since: '2026-03' }],
  ubuntu: [{ upTo: [20, 10], since: '2025-05' }],
}

/** Releases that had a short life between longer ones: only exactly these. */
const alone: Readonly<Record<string, readonly number[]>> = { node: [23, 25] }

/** Releases of Debian by the names that also stand in the tags of other images: `node:22-buster`. */
const debian: Readonly<Record<string, string>> = {
  wheezy: '2018-05',
  jessie: '2020-06',
  stretch: '2022-06',
  buster: '2024-06',
  bullseye: '2026-08',
}
const debianNumbers: readonly string[] = ['wheezy', 'jessie', 'stretch', 'buster', 'bullseye']
const firstDebianNumber = 7

const discontinued: Readonly<Record<string, string>> = { centos: '2024-06', openjdk: '2022-07' }

/** Since when an official image gets no security fixes any more; undefined while it does, or when that is not known. */
export function endOfLife({ domain, path, tag = '' }: Reference): string | undefined {
  const name = /^library\/([a-z]+)$/.exec(path)?.[1]
  if (domain !== 'docker.io' || name === undefined || tag.length > 60) return undefined
  if (Object.hasOwn(discontinued, name)) return discontinued[name]
  for (const part of tag.split('-')) {
    const codename = part.toLowerCase()
    if (Object.hasOwn(debian, codename)) return debian[codename]
    const alpine = /^alpine(\d+)\.(\d+)/.exec(part)
    if (alpine) return ended('alpine', Number(alpine[1]), Number(alpine[2]))
  }
  const numbers = /^v?(\d+)(?:\.(\d+))?/.exec(tag)
  if (!numbers) return undefined
  const major = Number(numbers[1])
  if (name === 'debian') {
    const codename = debianNumbers[major - firstDebianNumber]
    return codename === undefined ? undefined : debian[codename]
  }
  // `python:3` is the newest 3, whichever that is.
  if (numbers[2] === undefined && versions[name]?.some(({ upTo }) => upTo[0] === major && upTo[1] !== 99))
    return undefined
  return ended(name, major, Number(numbers[2] ?? 0))
}

function ended(name: string, major: number, minor: number): string | undefined {
  const ends = Object.hasOwn(versions, name) ? (versions[name] ?? []) : []
  for (const { upTo, since } of ends) {
    if (alone[name]?.includes(upTo[0])) {
      if (major === upTo[0]) return since
    } else if (major < upTo[0] || (major === upTo[0] && minor <= upTo[1])) return since
  }
  return undefined
}
