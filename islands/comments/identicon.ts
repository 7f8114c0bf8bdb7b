/** Cells of a drawing: five rows of five, the left three decide and the right two mirror them. */
const size = 5
const half = 3

/** Drawn with the site's colours, so that both themes have theirs (comment.css). */
const tones = ['ink', 'soft', 'steel', 'rule'] as const

const svg = 'http://www.w3.org/2000/svg'

function digits(avatar: string): number[] {
  return Array.from(avatar.padEnd(16, '0').slice(0, 16), (digit) => Number.parseInt(digit, 16) || 0)
}

/** The cells that are filled, as a path of unit squares; at least a third and at most all but four of them. */
function drawing(values: number[]): string {
  const cells = Array.from({ length: size * half }, (_, index) => (values[index] ?? 0) % 2 === 1)
  const filled = cells.filter(Boolean).length
  // Nearly empty and nearly full ones look alike: turned inside out they do not get better, so they get a cross.
  if (filled < 4 || filled > 12) for (const index of [2, 7, 12, 6]) cells[index] = !cells[index]
  let path = ''
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const left = column < half ? column : size - 1 - column
      if (cells[row * half + left]) path += `M${column + 1} ${row + 1}h1v1h-1z`
    }
  return path
}

/**
 * A small drawing that is the same for the same writer: what is stowed in a container, seen from its door. Made
 * here, of the DOM alone, so that no picture is fetched from anybody and it is drawn on the server too.
 * @param avatar 16 hexadecimal digits
 */
export function identicon(owner: Document, avatar: string): Element {
  const values = digits(avatar)
  const element = owner.createElementNS(svg, 'svg')
  element.setAttribute('viewBox', '0 0 7 7')
  element.setAttribute('class', `identicon ${tones[(values[15] ?? 0) % tones.length] ?? 'ink'}`)
  element.setAttribute('aria-hidden', 'true')
  const path = owner.createElementNS(svg, 'path')
  path.setAttribute('d', drawing(values))
  element.append(path)
  return element
}
