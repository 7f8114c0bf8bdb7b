import 'server-only'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { parseDatabaseUrl } from '../database-url.ts'
import { parseSender } from '../mail-address.ts'
import { readSettingFiles } from '../setting-files.ts'
import { parseSmtpUrl } from '../smtp-url.ts'

/** IPv4 in four parts only: `10/8` would be 0.0.0.10/8, as inet_aton reads it. */
function isCidr(value: string): boolean {
  const { IPv4, IPv6 } = ipaddr
  return value.includes('/')
    ? IPv4.isValidCIDRFourPartDecimal(value) || IPv6.isValidCIDR(value)
    : IPv4.isValidFourPartDecimal(value) || IPv6.isValid(value)
}

function databaseUrlProblem(url: string): string | undefined {
  try {
    const { database } = parseDatabaseUrl(url)
    return database ? undefined : 'names no database: mysql://USER:PASSWORD@HOST:PORT/DATABASE'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function webAddress(example: string) {
  return z.url({ protocol: /^https?$/, error: `must be an address such as ${example}` })
}

function smtpUrlProblem(url: string): string | undefined {
  try {
    parseSmtpUrl(url)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Every setting of the server. `.env.example` explains each; nothing else reads `process.env`. */
export const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  DATABASE_URL: z.string().superRefine((url, context) => {
    const problem = databaseUrlProblem(url)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  }),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .pipe(z.number().max(65535))
    .default(3000),
  HOST: z.string().min(1).optional(),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org' })
    .transform((url) => new URL(url).origin)
    .optional(),
  WEBSUB_HUB: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://hub.example.org/' })
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((item) => item.trim() || []))
    .superRefine((list, context) => {
      for (const item of list.filter((entry) => !isCidr(entry)))
        context.addIssue({
          code: 'custom',
          message: `"${item}" is no address and no CIDR such as 10.0.0.0/8`,
        })
    }),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DOCUMENTS: z.enum(['static', 'framework']).default('static'),
  DRAIN_SECONDS: z
    .string()
    .regex(/^\d{1,4}$/, 'must be a number of seconds from 0 to 9999')
    .transform(Number)
    .default(0),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  GITHUB_URL: webAddress('https://github.com').default('https://github.com'),
  GITHUB_API_URL: webAddress('https://api.github.com').default('https://api.github.com'),
  NODE_NAME: z.string().optional(),
  POD_NAME: z.string().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://collector:4318' })
    .optional(),
  SMTP_URL: z
    .string()
    .superRefine((url, context) => {
      const problem = smtpUrlProblem(url)
      if (problem) context.addIssue({ code: 'custom', message: problem })
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .refine((text) => parseSender(text) !== undefined, 'must be name@example.org or Name <name@example.org>')
    .optional(),
})

export type Env = z.infer<typeof envSchema>

type Parsed = { ok: true; env: Env } | { ok: false; problems: string[] }

/**
 * Parses all settings, also those that `NAME_FILE` names (lib/setting-files.ts); every bad variable is
 * reported, not just the first. Empty means unset.
 */
export function parseEnv(source: Record<string, string | undefined>): Parsed {
  const { values, problems } = readSettingFiles(source)
  const set = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
  const result = envSchema.safeParse(set)
  if (set.SMTP_URL && !set.MAIL_FROM && !source.MAIL_FROM_FILE)
    problems.push('MAIL_FROM (not set): SMTP_URL is, and mail needs a sender')
  if (result.success && problems.length === 0) return { ok: true, env: result.data }
  const issues = result.error?.issues ?? []
  // What a bad file leaves unset was reported with the file.
  const others = issues.filter(({ path: [name] }) => !source[`${String(name)}_FILE`] || set[String(name)])
  return {
    ok: false,
    problems: [
      ...problems,
      ...others.map((issue) => {
        const name = String(issue.path[0])
        const missing = set[name] === undefined ? ' (not set)' : ''
        return `${name}${missing}: ${issue.message}`
      }),
    ],
  }
}

/** Whether this is `npm run dev`. Needs no other setting, so that it can be asked during a build. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development'
}

/** The hub that feeds name. Needs no other setting: feeds are written while the site is built. */
export function websubHub(): string | undefined {
  return envSchema.shape.WEBSUB_HUB.parse(process.env.WEBSUB_HUB || undefined)
}

/** Whether `next build` is prerendering. Needs no other setting. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build'
}

let parsed: Env | undefined

/** The settings of this process. Throws one error that lists every bad variable. */
export function env(): Env {
  if (parsed) return parsed
  const result = parseEnv(process.env)
  if (!result.ok) throw new Error(`Bad settings:\n  ${result.problems.join('\n  ')}`)
  parsed = result.env
  return parsed
}
