import type { Words } from '../../diagnostic.ts'
import { briefly } from './parts.ts'

export function obsoleteVersion(): Words {
  return {
    en: '“version” means nothing since Compose v2, which reads every file by the newest rules and warns of it. Take the line out.',
    zh: '从 Compose v2 起“version”不再有意义：它总按最新规则读取文件，并会对此发出警告。请删去这一行。',
  }
}

export function removeIt(): Words {
  return { en: 'Remove the line', zh: '删除这一行' }
}

export function quoteIt(): Words {
  return { en: 'Quote it', zh: '加上引号' }
}

export function imageReference(text: string): Words {
  return {
    en: `“${briefly(text)}” is no name of an image: Compose reads the file, and Docker refuses it when the container is made. Names are small letters, digits, “.”, “_”, “-” and “/”, then “:tag”.`,
    zh: `“${briefly(text)}”不是有效的镜像名：Compose 能读取文件，但 Docker 创建容器时会拒绝。镜像名由小写字母、数字、“.”、“_”、“-”和“/”组成，后接“:标签”。`,
  }
}

export function imageTag(text: string): Words {
  return {
    en: `“${briefly(text)}” is whatever was pushed last, so that two machines may run two versions. Name a version: “image:1.2”.`,
    zh: `“${briefly(text)}”指向最近一次推送的版本，不同机器上可能运行不同版本。请写明版本：“镜像:1.2”。`,
  }
}

export function commandCut(rest: string): Words {
  return {
    en: `Compose does not run a command through a shell: it reads up to “${briefly(rest.slice(0, 2).trim())}” and drops the rest without a word. Write ["sh", "-c", "…"].`,
    zh: `Compose 不会用 shell 执行命令：它只读到“${briefly(rest.slice(0, 2).trim())}”为止，其余部分会被悄悄丢弃。请写成 ["sh", "-c", "…"]。`,
  }
}

export function restart(policy: string): Words {
  return {
    en: `“${briefly(policy)}” is no restart policy: Compose reads it, and Docker refuses it when the container is made. Write "no", always, unless-stopped or on-failure[:times].`,
    zh: `“${briefly(policy)}”不是有效的重启策略：Compose 能读取，但 Docker 创建容器时会拒绝。请写 "no"、always、unless-stopped 或 on-failure[:次数]。`,
  }
}

export function plainPassword(name: string): Words {
  return {
    en: `“${briefly(name)}” stands in clear in a file that is usually shared. Take it from a variable, “\${${briefly(name)}:?}”, or from a secret.`,
    zh: `“${briefly(name)}”以明文写在通常会被共享的文件里。请改用变量“\${${briefly(name)}:?}”，或使用 secret。`,
  }
}

export function quotedValue(name: string, quote: string): Words {
  return {
    en: `The quotes become part of the value of “${briefly(name)}”: in a list YAML only takes quotes away that stand around the whole item. Write - ${quote}${briefly(name)}=…${quote}, or no quotes.`,
    zh: `引号会成为“${briefly(name)}”的值的一部分：在列表中，YAML 只去掉包住整项的引号。请写成 - ${quote}${briefly(name)}=…${quote}，或不加引号。`,
  }
}

export function privileged(): Words {
  return {
    en: 'A privileged container may do on the host whatever root may. Mostly a single capability (“cap_add”) or device is enough.',
    zh: '特权容器在主机上拥有 root 的全部能力。通常只需添加某项能力（“cap_add”）或某个设备。',
  }
}

export function dockerSocket(): Words {
  return {
    en: 'Who can write to the Docker socket controls the host: a container with it can start others as root, also when it is mounted read-only.',
    zh: '能访问 Docker 套接字就能控制主机：即使以只读方式挂载，容器也能借它以 root 身份启动其他容器。',
  }
}

export function noHealthcheck(name: string): Words {
  return {
    en: `“${briefly(name)}” has no health check, so that it never becomes healthy and “docker compose up” fails. Give it a “healthcheck”, or wait for service_started.`,
    zh: `“${briefly(name)}”没有健康检查，永远不会变为 healthy，“docker compose up”会失败。请为它加上“healthcheck”，或改为等待 service_started。`,
  }
}

export function unknownHost(name: string, near: string): Words {
  return {
    en: `No service of this file is reached under the name “${name}”. Inside the project a service is reached under its own name: did you mean “${near}”?`,
    zh: `这个文件中没有以“${name}”为名可访问的服务。项目内部用服务名互相访问：你是不是想写“${near}”？`,
  }
}

export function portQuotes(text: string): Words {
  return {
    en: `YAML 1.1 reads ${text} without quotes as a number of base 60. Compose does not, other tools may: quote it.`,
    zh: `YAML 1.1 会把不带引号的 ${text} 当作六十进制数。Compose 不会，但别的工具可能会：请加上引号。`,
  }
}

export function hostPorts(): Words {
  return {
    en: 'With “network_mode: host” the container uses the ports of the host itself, and Docker drops “ports”.',
    zh: '使用“network_mode: host”时，容器直接使用主机的端口，Docker 会忽略“ports”。',
  }
}

export function openDatabase(host: string, container: string): Words {
  return {
    en: `This opens the database to every address of the host, past most firewalls. Services of the project reach it without; for yourself write "127.0.0.1:${host}:${container}".`,
    zh: `这会在主机的所有地址上开放数据库，并绕过多数防火墙。项目内的服务无需它也能访问；若自己要用，请写 "127.0.0.1:${host}:${container}"。`,
  }
}

export function portTaken(host: string, other: string): Words {
  return {
    en: `“${briefly(other)}” already publishes port ${host} of the host; the second of the two services will not start.`,
    zh: `“${briefly(other)}”已经发布了主机的 ${host} 端口；这两个服务中后启动的那个会失败。`,
  }
}

export function unused(section: string, name: string): Words {
  return {
    en: `No service uses “${briefly(name)}” of “${section}”. Take it out, or mount or join it where it was meant to be.`,
    zh: `没有服务使用“${section}”中的“${briefly(name)}”。请删去它，或在需要的服务中使用它。`,
  }
}

export function envFileMissing(file: string): Words {
  return {
    en: `There is no file “${briefly(file)}” beside this one, and Compose stops without it. Add it, or write “required: false” below its “path”.`,
    zh: `旁边没有文件“${briefly(file)}”，缺少它 Compose 会停止。请添加该文件，或在“path”旁写上“required: false”。`,
  }
}
