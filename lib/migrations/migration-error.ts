/** Migrations cannot go on. The message is for an operator: what is wrong and how to mend it. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}
