import type { Words } from '../../diagnostic.ts'
import { isIpv6 } from '../values/ip.ts'
import type { PortProblem } from '../values/port.ts'
import { briefly, emptied } from './parts.ts'

export function noTarget(): Words {
  return {
    en: 'This port says nothing of the container: “target” is the port inside, “published” the one on the host. If it was meant to be short, quote it: "8080:80".',
    zh: '这个端口没有说明容器内的端口：“target”是容器内的端口，“published”是主机上的端口。如果想用简写，请加引号："8080:80"。',
  }
}

export function badAddress(text: string): Words {
  if (isIpv6(text))
    return {
      en: `An IPv6 address stands in brackets, so that its colons are not taken for others: “[${text}]:host:container”.`,
      zh: `IPv6 地址要写在方括号里，以免其中的冒号被误认：“[${text}]:主机端口:容器端口”。`,
    }
  return {
    en: `“${briefly(text)}” is no IP address. A port is bound to an address of the host such as 127.0.0.1, not to a name.`,
    zh: `“${briefly(text)}”不是 IP 地址。端口只能绑定到主机的地址（例如 127.0.0.1），不能绑定到名称。`,
  }
}

export function portIsFloat(text: string): Words {
  return {
    en: `“${text}” is a number with a fraction, and a port is a whole number.`,
    zh: `“${text}”是小数，而端口必须是整数。`,
  }
}

export function badPort(text: string, problem: PortProblem, blank: readonly string[]): Words {
  const port = briefly(text)
  const { en, zh } = emptied(blank)
  switch (problem.kind) {
    case 'address': {
      const words = badAddress(problem.part)
      return { en: `${words.en}${en}`, zh: `${words.zh}${zh}` }
    }
    case 'empty':
      return {
        en: `“${port}” ends where the port of the container should stand: write “host:container”, or the container’s port alone.${en}`,
        zh: `“${port}”缺少容器端口：请写成“主机端口:容器端口”，或只写容器端口。${zh}`,
      }
    case 'container':
    case 'host': {
      const side =
        problem.kind === 'container'
          ? { en: 'container', zh: '容器', least: 1 }
          : { en: 'host', zh: '主机', least: 0 }
      return {
        en: `“${briefly(problem.part)}” is no port of the ${side.en}: it must be a number from ${String(side.least)} to 65535, or a range “first-last” that rises.${en}`,
        zh: `“${briefly(problem.part)}”不是有效的${side.zh}端口：必须是 ${String(side.least)} 到 65535 的数字，或由小到大的范围“起-止”。${zh}`,
      }
    }
    case 'ranges':
      return {
        en: `The ranges ${problem.host} and ${problem.container} are not equally long, so that Compose cannot pair their ports.`,
        zh: `范围 ${problem.host} 和 ${problem.container} 长度不同，Compose 无法把端口一一对应。`,
      }
    case 'protocol':
      return {
        en: `“${briefly(problem.part)}” is no protocol of a port: it is tcp, udp or sctp. HTTP is spoken over tcp.`,
        zh: `“${briefly(problem.part)}”不是端口的协议：只能是 tcp、udp 或 sctp。HTTP 走的是 tcp。`,
      }
  }
}
