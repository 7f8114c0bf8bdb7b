import type { Words } from '../../diagnostic.ts'
import { briefly, suggestion } from './parts.ts'

const sections: Readonly<Record<string, Words>> = {
  networks: { en: 'network', zh: '网络' },
  volumes: { en: 'volume', zh: '卷' },
  secrets: { en: 'secret', zh: ' secret ' },
  configs: { en: 'config', zh: ' config ' },
  models: { en: 'model', zh: '模型' },
}

export function undefinedResource(section: string, name: string, near: string | undefined): Words {
  const kind = sections[section] ?? { en: section, zh: section }
  const shown = briefly(name)
  const path =
    section === 'volumes' && name.includes('/')
      ? {
          en: ` If it is a directory of the host, write “./${shown}”.`,
          zh: `如果它是主机上的目录，请写成“./${shown}”。`,
        }
      : suggestion(near)
  return {
    en: `There is no ${kind.en} “${shown}” in this file: every ${kind.en} that a service uses must be declared at the left edge below “${section}:”.${path.en}`,
    zh: `这个文件里没有${kind.zh}“${shown}”：服务用到的每个${kind.zh}都必须在最左边的“${section}:”之下声明。${path.zh}`,
  }
}

export function undefinedService(name: string, near: string | undefined): Words {
  const { en, zh } = suggestion(near)
  return {
    en: `There is no service “${briefly(name)}” in this file to depend on.${en}`,
    zh: `这个文件里没有可以依赖的服务“${briefly(name)}”。${zh}`,
  }
}

export function serviceOff(name: string, profiles: readonly string[]): Words {
  const shown = profiles.slice(0, 3).join(', ')
  return {
    en: `“${name}” has a profile (${shown}) and is off unless that is asked for, so a service that always runs cannot depend on it. Give both the profile, or write “required: false”.`,
    zh: `“${name}”属于 profile（${shown}），未启用该 profile 时不会运行，因此始终运行的服务不能依赖它。请让两者使用同一个 profile，或写上“required: false”。`,
  }
}

export function contextOfService(name: string, isThere: boolean): Words {
  if (!isThere) return undefinedService(name, undefined)
  return {
    en: `“${name}” is not built here, so that its image cannot be a context of another build.`,
    zh: `“${name}”不是在这里构建的，因此它的镜像不能用作另一个构建的上下文。`,
  }
}

export function dependencyCycle(circle: readonly string[]): Words {
  const shown = circle.length > 8 ? [...circle.slice(0, 7), '…'].join(' → ') : circle.join(' → ')
  if (circle.length === 2)
    return {
      en: `“${circle[0] ?? ''}” waits for itself and would never start.`,
      zh: `“${circle[0] ?? ''}”在等待自己，永远无法启动。`,
    }
  return {
    en: `These services wait for one another in a circle, so that none can start first: ${shown}. Take one of the dependencies out.`,
    zh: `这些服务循环等待，没有一个能最先启动：${shown}。请去掉其中一个依赖。`,
  }
}

export function containerNameTaken(name: string, other: string): Words {
  return {
    en: `“${name}” is already the container name of “${other}”. Names of containers are unique on a machine; without “container_name” Compose finds one itself.`,
    zh: `“${name}”已经是“${other}”的容器名。容器名在一台机器上必须唯一；不写“container_name”，Compose 会自动取名。`,
  }
}
