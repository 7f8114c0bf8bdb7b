import { join } from 'node:path'

/** The project: what the endpoint imports lies there. */
const root = join(import.meta.dirname, '..', '..', '..')

/** Built as the site is (next.config.mjs of the project), as far as one endpoint can tell. */
export default {
  turbopack: { root },
  outputFileTracingRoot: root,
  compress: false,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
}
