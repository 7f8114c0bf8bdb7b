import 'server-only'

const shared = globalThis as typeof globalThis & { slipwayShared?: Map<string, unknown> }

/**
 * One value for the whole process. server/main.ts and Next are bundled apart, so each has its own copy of a
 * module, and in development every change makes another one; only globalThis is the same for all.
 * @param name whose value it is
 * @param make called once, by whichever copy asks first
 */
export function processShared<Value>(name: string, make: () => Value): Value {
  const values = (shared.slipwayShared ??= new Map())
  if (!values.has(name)) values.set(name, make())
  return values.get(name)
}
