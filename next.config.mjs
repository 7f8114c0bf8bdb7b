/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  // `/readyz` and `/servez` compare the database with these.
  outputFileTracingIncludes: { '/{readyz,servez}': ['prisma/migrations/**/*'] },
  // Read while building only: icons, and the image optimiser that no page uses.
  outputFileTracingExcludes: {
    '/**': ['node_modules/lucide-static/**', 'node_modules/@img/**', 'node_modules/sharp/**'],
  },
  // server/main.ts compresses and sets the headers of every answer, Next's or not.
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // The build checks what it ships; `npm run typecheck` checks all, tests included.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  serverExternalPackages: ['linkedom'],
}

export default config
