/** A message of the checker: what stands between backticks is code. */
export function Said({ text }: { text: string }) {
  return text.split('`').map((part, index) => (index % 2 ? <samp key={index}>{part}</samp> : part))
}
