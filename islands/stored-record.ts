/** Texts by name that the reader's browser keeps. Whatever else is found there, or no storage, is nothing. */
export type StoredRecord = ReadonlyMap<string, string>

export function readRecord(key: string): Map<string, string> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return new Map(
      Object.entries(value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    return new Map()
  }
}

/** @returns whether the browser keeps it */
export function writeRecord(key: string, record: StoredRecord): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(record)))
    return true
  } catch {
    return false
  }
}
