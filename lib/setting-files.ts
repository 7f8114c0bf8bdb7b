import { readFileSync } from 'node:fs'
import { withPassword } from './database-url.ts'

/** Every setting that may come from a file: all but NODE_ENV, which Next reads by itself. */
export const settingNames = [
  'DATABASE_URL',
  'DATABASE_PASSWORD',
  'PORT',
  'HOST',
  'SITE_URL',
  'WEBSUB_HUB',
  'TRUSTED_PROXIES',
  'LOG_LEVEL',
  'DOCUMENTS',
  'DRAIN_SECONDS',
  'GITHUB_CLIENT_ID',
  'GITHUB_CLIENT_SECRET',
  'GITHUB_URL',
  'GITHUB_API_URL',
  'NODE_NAME',
  'POD_NAME',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'SMTP_URL',
  'SMTP_PASSWORD',
  'MAIL_FROM',
] as const

/** Settings that hold the password of a URL apart from it. */
const passwords = [
  { name: 'DATABASE_PASSWORD', url: 'DATABASE_URL' },
  { name: 'SMTP_PASSWORD', url: 'SMTP_URL' },
] as const

/** What the manifests in git have where a password belongs (k8s/overlays/production). */
const placeholder = 'replace-me'

type Settings = Readonly<Record<string, string | undefined>>

/**
 * Replaces each `NAME_FILE` by NAME with what the file holds (without the line end that editors add), as
 * Docker and Kubernetes mount secrets; then DATABASE_PASSWORD by the DATABASE_URL that has it, and SMTP_PASSWORD by
 * the SMTP_URL. Empty means unset.
 * @returns the settings, and a line for each file that cannot be used, which names variable and path
 */
export function readSettingFiles(source: Settings): {
  values: Record<string, string | undefined>
  problems: string[]
} {
  const values = { ...source }
  const problems: string[] = []
  for (const name of settingNames) {
    const variable = `${name}_FILE`
    const file = source[variable]
    if (!file) continue
    // Empty and not absent: Next reads `.env` again, and would bring an absent one back.
    values[variable] = ''
    if (source[name]) problems.push(`${variable}: ${name} is set too; only one of them may be`)
    else {
      const { text, problem } = readSetting(file)
      values[name] = text
      if (problem) problems.push(`${variable}: ${file} ${problem}`)
    }
  }
  for (const { name, url } of passwords) {
    const [password, address] = [values[name], values[url]]
    if (!password) continue
    values[name] = ''
    if (password === placeholder)
      problems.push(`${name}: is still the placeholder ${placeholder}; put the real password there`)
    if (address) values[url] = withPassword(address, password)
    // A file that cannot be read has been reported.
    else if (!source[`${url}_FILE`]) problems.push(`${name}: there is no ${url} that it could belong to`)
  }
  return { values, problems }
}

function readSetting(file: string): { text?: string; problem?: string } {
  try {
    const text = readFileSync(file, 'utf8').replace(/\r?\n$/, '')
    return text === '' ? { problem: 'is empty' } : { text }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { problem: `cannot be read (${reason})` }
  }
}
