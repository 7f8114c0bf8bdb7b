/** A value of what stands behind a fence's language: `title="compose.yaml" numbers`. */
function valueOf(meta: string | null | undefined, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(meta ?? '')?.[1]
}

export function titleOfFence(meta: string | null | undefined): string | undefined {
  return valueOf(meta, 'title')
}

/** What a drawing says that is written as code. */
export function textOfDrawing(meta: string | null | undefined): string | undefined {
  return valueOf(meta, 'alt')
}
