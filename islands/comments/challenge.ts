import { solveChallenge as solve, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

/** What the server is told by a browser that cannot calculate: the comment then waits for a moderator. */
const unable = 'unable'

function isChallenge(value: unknown): value is Challenge {
  return typeof value === 'object' && value !== null && 'parameters' in value && 'signature' in value
}

/**
 * Solves the challenge of a `challenge_required` problem. Each key is derived by the browser's own Web Crypto, on
 * threads of its own: typing goes on meanwhile, and neither a worker nor WebAssembly is needed.
 * @param onProgress is told which part of the work is done, from 0 to 1; the end may come earlier
 * @returns what to send as `solution` with the same request
 */
export async function solveChallenge(
  challenge: unknown,
  onProgress: (part: number) => void = () => undefined,
): Promise<string> {
  // Web Crypto is absent on plain HTTP, except on localhost.
  if (!isChallenge(challenge) || !('subtle' in crypto)) return unable
  const most = Number(challenge.parameters.data?.most) || 1
  let keys = 0
  const solution = await solve({
    challenge,
    deriveKey: (...args) => {
      keys += 1
      onProgress(Math.min(1, keys / most))
      return deriveKey(...args)
    },
  })
  return solution ? btoa(JSON.stringify({ challenge, solution })) : unable
}
