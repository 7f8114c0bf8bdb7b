/** What a problem is called and what it means, as sentences of the language in which they are. */
export function inSentences({ title, detail }: { title: string; detail: string }): string {
  return /\p{Script=Han}/u.test(title) ? `${title}。${detail}` : `${title}. ${detail}`
}
