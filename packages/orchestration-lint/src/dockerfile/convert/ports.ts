import type { Words } from '../../diagnostic.ts'
import { isAddress } from './address.ts'

export interface PortFinding {
  readonly error?: Words
  /** The protocol is not in lower case. */
  readonly casing?: boolean
  /** An address or a host's port, which EXPOSE cannot set. */
  readonly mapping?: boolean
}

/** Checks `[ip:]public:private/proto` as EXPOSE does. */
export function checkPort(raw: string): PortFinding {
  const parts = raw.split(':')
  const last = parts.at(-1) ?? ''
  const host = parts.length > 1 ? (parts.at(-2) ?? '') : ''
  const address = parts.slice(0, -2).join(':')
  const slash = last.indexOf('/')
  const port = slash < 0 ? last : last.slice(0, slash)
  const protocol = slash < 0 ? '' : last.slice(slash + 1)
  if (port === '')
    return {
      error: {
        en: `“${raw}” has no port number. Write EXPOSE 8080, or EXPOSE 8080/udp.`,
        zh: `“${raw}”里没有端口号。请写 EXPOSE 8080 或 EXPOSE 8080/udp。`,
      },
    }
  if (!['', 'tcp', 'udp', 'sctp'].includes(protocol.toLowerCase()))
    return {
      error: {
        en: `“${protocol}” is no protocol that EXPOSE knows: tcp, udp and sctp. HTTP runs over tcp, so write ${port}/tcp or ${port}.`,
        zh: `“${protocol}”不是 EXPOSE 认识的协议，可用的有 tcp、udp 和 sctp。HTTP 走的是 tcp，请写 ${port}/tcp 或 ${port}。`,
      },
    }
  const found = { casing: protocol !== protocol.toLowerCase(), mapping: address !== '' || host !== '' }
  const error = problem(raw, address, host, port)
  return error ? { ...found, error } : found
}

function problem(raw: string, address: string, host: string, port: string): Words | undefined {
  const bare = address.startsWith('[') ? address.slice(1, -1) : address
  const isBracketed = !address.startsWith('[') || address.endsWith(']')
  if (address !== '' && (!isBracketed || (bare !== '' && !isAddress(bare))))
    return {
      en: `“${address}” is no IP address; EXPOSE takes the container's port only. Publish addresses with docker run -p.`,
      zh: `“${address}”不是 IP 地址；EXPOSE 只接受容器的端口。要绑定地址，请用 docker run -p。`,
    }
  const container = portRange(port)
  if (!container)
    return {
      en: `“${port}” is no port. EXPOSE takes numbers from 0 to 65535 and ranges such as 8000-8010, with spaces between several of them; a comment needs its own line.`,
      zh: `“${port}”不是端口。EXPOSE 接受 0 到 65535 的数字和 8000-8010 这样的范围，多个端口用空格隔开；注释须另起一行。`,
    }
  if (host === '') return undefined
  const published = portRange(host)
  if (!published)
    return {
      en: `“${raw}” maps something to a port, which EXPOSE cannot do. Write EXPOSE ${port}, and publish it with docker run -p ${raw}.`,
      zh: `“${raw}”是端口映射，EXPOSE 做不到。请写 EXPOSE ${port}，再用 docker run -p ${raw} 发布。`,
    }
  const size = container[1] - container[0]
  if (size === 0 || size === published[1] - published[0]) return undefined
  return {
    en: `The ranges ${host} and ${port} are not equally long. EXPOSE needs the container's ports only: EXPOSE ${port}.`,
    zh: `范围 ${host} 与 ${port} 的长度不同。EXPOSE 只需要容器的端口：EXPOSE ${port}。`,
  }
}

function portNumber(text: string): number | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined
  const port = Number(text)
  return port >= 0 && port <= 65535 ? port : undefined
}

function portRange(text: string): readonly [number, number] | undefined {
  const dash = text.indexOf('-')
  const start = portNumber(dash < 0 ? text : text.slice(0, dash))
  const end = dash < 0 ? start : portNumber(text.slice(dash + 1))
  return start === undefined || end === undefined || end < start ? undefined : [start, end]
}
