import type { Words } from '../../diagnostic.ts'
import { briefly, emptied } from './parts.ts'

export function noImage(name: string, blank: string | undefined): Words {
  const { en, zh } = emptied(blank === undefined ? [] : [blank])
  return {
    en: `The service “${name}” has neither an “image” nor a “build”, so that there is nothing to run.${en}`,
    zh: `服务“${name}”既没有“image”也没有“build”，没有可运行的内容。${zh}`,
  }
}

export function exclusive(one: string, other: string): Words {
  return {
    en: `“${one}” and “${other}” exclude each other: Compose would not know which of them counts. Keep one.`,
    zh: `“${one}”和“${other}”互相排斥：Compose 不知道以哪个为准。请只保留一个。`,
  }
}

export function externalWith(name: string): Words {
  return {
    en: `An external volume is there already, so Compose does not make it and takes no “${name}” for it: only “name” may stand beside “external”.`,
    zh: `external 卷是事先存在的，Compose 不会创建它，也就不接受“${name}”：“external”旁边只能写“name”。`,
  }
}

export function platformNotBuilt(name: string): Words {
  return {
    en: `The service runs on “${name}”, which is not among “build.platforms”. Add it there.`,
    zh: `服务要在“${name}”上运行，但“build.platforms”里没有它。请把它加进去。`,
  }
}

export function testWithoutCmd(text: string): Words {
  const capitals = text.toUpperCase()
  if (['CMD', 'CMD-SHELL', 'NONE'].includes(capitals))
    return {
      en: `“${text}” must be written in capitals: "${capitals}".`,
      zh: `“${text}”必须大写："${capitals}"。`,
    }
  return {
    en: `A health check that is a list begins with "CMD" (a program and its arguments), "CMD-SHELL" (one line for the shell) or "NONE"; “${briefly(text)}” is none of them. Put "CMD" before it.`,
    zh: `写成列表的健康检查必须以 "CMD"（程序和参数）、"CMD-SHELL"（一行 shell 命令）或 "NONE" 开头；“${briefly(text)}”不是。请在前面加上 "CMD"。`,
  }
}

export function conflict(short: string, long: string, isSaid: boolean): Words {
  return isSaid
    ? {
        en: `“${short}” and “${long}” mean the same and say different things. Keep one of them.`,
        zh: `“${short}”和“${long}”含义相同，取值却不同。请只保留一个。`,
      }
    : {
        en: `“${short}” means “${long}”, and the limits below “deploy” leave that out, which Compose takes for a contradiction. Write all limits below “deploy”.`,
        zh: `“${short}”等同于“${long}”，而“deploy”下的限制没有写它，Compose 视为矛盾。请把所有限制都写在“deploy”之下。`,
      }
}

export function negative(field: string): Words {
  return {
    en: `“${field}” counts containers, so it cannot be negative.`,
    zh: `“${field}”是容器数量，不能为负数。`,
  }
}

export function nameOfMany(count: number): Words {
  return {
    en: `${String(count)} containers cannot all have the one name of “container_name”: names of containers are unique. Take “container_name” out, and Compose numbers them.`,
    zh: `${String(count)} 个容器不能共用“container_name”这一个名称：容器名必须唯一。请删去“container_name”，Compose 会自动编号。`,
  }
}

export function watchWithoutTarget(action: string): Words {
  return {
    en: `“${action}” copies files into the container and needs a “target”: the path there.`,
    zh: `“${action}”会把文件复制进容器，需要“target”：容器内的路径。`,
  }
}

export function targetTaken(target: string): Words {
  return {
    en: `Something is already mounted at “${briefly(target)}” in this service, and two mounts cannot share a place.`,
    zh: `这个服务的“${briefly(target)}”处已经有挂载，两个挂载不能占用同一位置。`,
  }
}

export function noContent(section: string, name: string, sources: readonly string[]): Words {
  const list = sources.map((source) => `“${source}”`)
  return {
    en: `Compose does not know where the content of ${section}.${name} comes from: write one of ${list.join(', ')}, or “external: true”.`,
    zh: `Compose 不知道 ${section}.${name} 的内容从哪里来：请写上${list.join('、')}之一，或“external: true”。`,
  }
}
