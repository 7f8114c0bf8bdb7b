import { readFileSync } from 'node:fs'
import path from 'node:path'

export type IconName =
  | 'a-large-small'
  | 'arrow-right'
  | 'circle-check'
  | 'circle-x'
  | 'copy'
  | 'corner-left-up'
  | 'download'
  | 'languages'
  | 'link'
  | 'message-square-plus'
  | 'pencil'
  | 'reply'
  | 'rotate-ccw'
  | 'search'
  | 'thumbs-up'
  | 'trash-2'
  | 'wrap-text'

/** What is inside the `<svg>` of an icon. */
export function iconDrawing(name: IconName): string {
  const file = path.join(process.cwd(), 'node_modules', 'lucide-static', 'icons', `${name}.svg`)
  return readFileSync(file, 'utf8')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/\s*\n\s*/g, '')
}

/** A Lucide icon, inline. It says nothing to screen readers: give its button or link a name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: iconDrawing(name) }}
    />
  )
}
