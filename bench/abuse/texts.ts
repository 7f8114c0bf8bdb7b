const subjects = ['cluster', 'container', 'deployment', 'registry', 'ingress', 'volume', 'node', 'pod']
const verbs = ['scales', 'restarts', 'fails', 'starts', 'drains', 'waits', 'answers', 'moves']
const offers = ['cheap credits', '优惠券', 'a free course', 'the best hosting', '加微信领取', 'followers']

const pick = (words: readonly string[], number: number) => words[number % words.length] ?? ''

/** A text that no other number has; every tenth is an advertisement that many send. */
export function textOf(number: number): string {
  if (number % 10 === 0)
    return `Get ${pick(offers, number / 10)} now, the offer ends today: https://shop.example/now`
  const link = number % 3 === 0 ? ` See https://site-${number}.example/.` : ''
  return `My ${pick(subjects, number)} ${pick(verbs, number >> 3)} after step ${number}, does yours?${link}`
}

/** What is sent, by what kind of program: most send JSON, some a form, some fill in every field. */
export function bodyOf(number: number, extra: Record<string, string>): { type: string; body: string } {
  const fields = {
    name: `Guest ${number % 997}`,
    body: textOf(number),
    locale: number % 2 ? 'en' : 'zh',
    ...(number % 7 === 0 ? { website: 'https://shop.example' } : {}),
    ...extra,
  }
  return number % 5 === 0
    ? { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() }
    : { type: 'application/json', body: JSON.stringify(fields) }
}
