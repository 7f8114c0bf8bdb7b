import type { Argument } from './argument.ts'
import type { Tool } from './tools/tools.ts'
import type { ToolCommand } from './tools/table.ts'

/** A command of a tool with everything that it got. */
export interface Invocation {
  readonly tool: Tool
  readonly command: ToolCommand
  /** Values by the long names of the flags, in order. */
  readonly flags: readonly { readonly name: string; readonly value: Argument | undefined }[]
  readonly positional: readonly Argument[]
}
