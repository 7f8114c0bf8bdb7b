const CAUSES = [
  { sign: /ENOSPC/, cause: 'There is no space left on the disk.' },
  { sign: /EACCES|EPERM|EROFS/, cause: 'node_modules cannot be written to by this user.' },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|network/i,
    cause: 'The package registry cannot be reached: is this machine online, or does it need a proxy?',
  },
  {
    sign: /can only install packages when|EUSAGE/,
    cause: 'package.json and package-lock.json disagree: run `npm install`.',
  },
  { sign: /EINTEGRITY/, cause: 'A downloaded package is not the one that package-lock.json names.' },
]

/**
 * @param {{ error?: Error, stdout?: string | null, stderr?: string | null, signal?: string | null }} result of `npm ci`
 * @returns {string} the likely cause in one sentence, and the end of what npm said
 */
export function explainFailure({ error, stdout, stderr, signal }) {
  if (error && 'code' in error && error.code === 'ENOENT') return 'npm was not found; it comes with Node.'
  if (signal)
    return `Installing the dependencies was interrupted (${signal}); the next start begins it again.`
  const said = `${stdout ?? ''}${stderr ?? ''}`
  const cause = CAUSES.find(({ sign }) => sign.test(said))?.cause ?? 'npm ci failed.'
  const lines = said.split('\n').filter((line) => /npm error|npm ERR!/.test(line))
  return `The dependencies could not be installed. ${cause}\n\n${lines.slice(0, 12).join('\n')}`
}
