/** A refusal in the words of the reader's language, as the API writes it. */
export class Refused extends Error {}

/** Sends JSON to an endpoint of this site. @throws Refused with the problem's detail; TypeError without an answer */
export async function postJson(address: string, body: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  if (response.ok) return answer
  const { detail } = Object(answer)
  throw new Refused(typeof detail === 'string' ? detail : response.statusText)
}
