import type { Words } from '../../diagnostic.ts'
import type { VolumeProblem } from '../values/volume.ts'
import { briefly, emptied } from './parts.ts'

export function noTarget(): Words {
  return {
    en: 'This mount has no “target”: the path inside the container at which it appears.',
    zh: '这个挂载缺少“target”：它在容器内出现的路径。',
  }
}

export function deviceNoTarget(): Words {
  return {
    en: 'This device has no “target”: its path inside the container.',
    zh: '这个设备缺少“target”：它在容器内的路径。',
  }
}

export function bindNoSource(): Words {
  return {
    en: 'A mount of type “bind” needs a “source”: the path on the host. For data that Docker keeps itself, use type “volume”.',
    zh: '“bind”类型的挂载需要“source”：主机上的路径。若要由 Docker 保管数据，请用“volume”类型。',
  }
}

export function deviceColons(text: string): Words {
  return {
    en: `“${briefly(text)}” has too many colons: a device is “host:container:permissions”. Write source, target and permissions as fields instead.`,
    zh: `“${briefly(text)}”的冒号太多：设备写作“主机路径:容器路径:权限”。请改用 source、target、permissions 字段。`,
  }
}

export function badVolume(text: string, problem: VolumeProblem, blank: readonly string[]): Words {
  const volume = briefly(text)
  const { en, zh } = emptied(blank)
  switch (problem) {
    case 'empty':
      return { en: `This volume is an empty text.${en}`, zh: `这个卷是空文本。${zh}` }
    case 'empty-section':
      return {
        en: `A part of “${volume}” is empty: a volume is “source:target” or “source:target:ro”.${en}`,
        zh: `“${volume}”有一部分是空的：卷应写作“来源:目标”或“来源:目标:ro”。${zh}`,
      }
    case 'too-many-colons':
      return {
        en: `“${volume}” has too many colons: a volume is “source:target:options”. For paths with colons write source and target as fields.${en}`,
        zh: `“${volume}”的冒号太多：卷应写作“来源:目标:选项”。路径中若含冒号，请改用 source、target 字段。${zh}`,
      }
  }
}
