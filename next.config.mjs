import { existsSync, readFileSync } from 'node:fs'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/**
 * The commit that is being built, as scripts/build/release-manifest.ts has noted it. All replicas of a release
 * have one build id, and pages of another release know by it that they are old. In development there is none.
 */
const manifest = '.generated/release.json'
const { revision } = existsSync(manifest)
  ? JSON.parse(readFileSync(manifest, 'utf8'))
  : { revision: 'unknown' }

/** @type {import('next').NextConfig} */
const site = {
  output: 'standalone',
  generateBuildId: () => revision,
  deploymentId: revision === 'unknown' ? undefined : revision,
  outputFileTracingRoot: import.meta.dirname,
  // `/readyz` and `/servez` compare the database with these.
  outputFileTracingIncludes: {
    '/{readyz,servez}': ['prisma/migrations/**/*'],
    // Comments on lines quote the examples, and lead to the blocks that show them.
    '/api/posts/**': ['content/posts/*/*.mdx', 'content/posts/*/examples/**/*'],
  },
  // Used while building only.
  outputFileTracingExcludes: {
    // What lies in `public` scripts/build/site.ts lays out, whatever reads it.
    '/**': ['node_modules/{lucide-static,beautiful-mermaid,elkjs,temml}/**', 'public/**'],
    // Cards are drawn once, while building.
    '/og/**': ['node_modules/@fontsource/**', 'node_modules/next/dist/compiled/@vercel/og/**'],
  },
  // A route's last part is a parameter or an ending, not both. The static site has the same addresses as files.
  rewrites: async () => [
    { source: '/:locale(zh|en)/posts/:slug([a-z0-9-]+).md', destination: '/:locale/posts/:slug/markdown' },
  ],
  // server/main.ts compresses and sets the headers of every answer, Next's or not.
  compress: false,
  // The one large form is an import (app/admin/comments/import); others limit their fields themselves.
  experimental: { serverActions: { bodySizeLimit: '9mb' } },
  poweredByHeader: false,
  reactStrictMode: true,
  // The build checks what it ships; `npm run typecheck` checks all, tests included.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  // From `better-auth` on: each would be copied into the bundle of every route that uses it, 0.7 MB and more.
  serverExternalPackages: [
    'linkedom',
    'beautiful-mermaid',
    'temml',
    'better-auth',
    '@better-auth/core',
    '@better-auth/passkey',
    '@better-auth/utils',
    '@prisma/adapter-mariadb',
    'mariadb',
  ],
}

/** Pages for authors, `page.dev.tsx`, are pages under `npm run dev` alone: in a build they do not exist. */
const authoring = { pageExtensions: ['dev.tsx', 'tsx', 'ts'] }

/** @param {string} phase */
export default function config(phase) {
  return phase === PHASE_DEVELOPMENT_SERVER ? { ...site, ...authoring } : site
}
