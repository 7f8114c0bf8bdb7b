/** Levels of a thread; what answers the deepest stands beside it. */
export const levels = 4

const bytesPerNumber = 4

/** A number as four bytes, the most significant first: paths are in order when their bytes are. */
function bytesOf(number: number): Buffer {
  const bytes = Buffer.alloc(bytesPerNumber)
  bytes.writeUInt32BE(number)
  return bytes
}

/** Where a comment stands: the numbers of those above it and its own. @param parent path of the one that it answers */
export function pathOf(number: number, parent?: Uint8Array): Uint8Array<ArrayBuffer> {
  const above = parent?.subarray(0, (levels - 1) * bytesPerNumber) ?? new Uint8Array()
  return new Uint8Array(Buffer.concat([above, bytesOf(number)]))
}

/** 0 for the beginning of a thread. */
export function depthOf(path: Uint8Array): number {
  return path.length / bytesPerNumber - 1
}

/** The number of the comment that began the thread. */
export function threadOf(path: Uint8Array): number {
  return Buffer.from(path).readUInt32BE(0)
}

/** The numbers of those above it, the thread's beginning first. */
export function numbersAbove(path: Uint8Array): number[] {
  const bytes = Buffer.from(path)
  return Array.from({ length: depthOf(path) }, (_, level) => bytes.readUInt32BE(level * bytesPerNumber))
}

/** A path as it stands in cursors. */
export function toHex(path: Uint8Array): string {
  return Buffer.from(path).toString('hex')
}

export function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}
