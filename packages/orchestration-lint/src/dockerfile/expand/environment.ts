/** Variables by name; undefined is a value that only the build can know. */
export class Environment {
  private readonly values: Map<string, string | undefined>
  /** There may be more variables than these: those of a base image that nobody here has seen. */
  open: boolean

  constructor(values: Iterable<readonly [string, string | undefined]> = [], open = false) {
    this.values = new Map(values)
    this.open = open
  }

  /** A stage begins with the variables of the one that it is built on. */
  copy(): Environment {
    // Copying for every stage is quadratic in the end; nobody writes two hundred variables.
    if (this.values.size > 200) return new Environment([], true)
    return new Environment(this.values, this.open)
  }

  has(name: string): boolean {
    return this.values.has(name)
  }

  get(name: string): string | undefined {
    return this.values.get(name)
  }

  set(name: string, value: string | undefined): void {
    this.values.set(name, value)
  }

  names(): string[] {
    return [...this.values.keys()]
  }
}
