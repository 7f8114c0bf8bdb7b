const whole = /^[-+]?\d{1,18}$/

/**
 * How many indexes a list such as `0,2-4` names.
 * @returns undefined when it is not ascending, not below `completions`, or no such list
 */
export function indexesOf(list: string, completions: number): number | undefined {
  if (list === '') return 0
  let total = 0
  let last = -Infinity
  for (const interval of list.split(',')) {
    const ends = interval.split('-')
    const [from = '', to] = ends
    if (ends.length > 2 || !whole.test(from) || (to !== undefined && !whole.test(to))) return undefined
    const first = Number(from)
    const final = to === undefined ? first : Number(to)
    if (first >= completions || final >= completions || (to !== undefined && first >= final)) return undefined
    if (last >= first) return undefined
    total += final - first + 1
    last = final
  }
  return total
}
