import { dnsSubdomain, type Problem } from './names.ts'
import { shown } from './words.ts'

/** A domain, `/` and a path, by which controllers name themselves: `IsDomainPrefixedPath` of apimachinery. */
export function domainPrefixedPath(value: string): Problem {
  const slash = value.indexOf('/')
  const path = value.slice(slash + 1)
  if (
    slash > 0 &&
    path !== '' &&
    !dnsSubdomain(value.slice(0, slash)) &&
    /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(path)
  )
    return undefined
  return {
    en: `${shown(value)} must be a domain, \`/\` and a path, such as \`example.com/controller\`: so everybody names only what is theirs.`,
    zh: `${shown(value)} 必须是“域名/路径”的形式，例如 \`example.com/controller\`：这样每一方只使用自己的名字。`,
  }
}
