/** Something about how the command was called, for the person who called it. The command ends with 2. */
export class UsageError extends Error {}
