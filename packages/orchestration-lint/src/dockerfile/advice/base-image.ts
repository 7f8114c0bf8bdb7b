import type { StageState } from '../convert/stage-state.ts'
import { parseReference } from '../convert/reference.ts'
import { placeOf } from '../instructions/instruction.ts'
import type { DockerfileReport } from '../rules.ts'
import { endOfLife } from './end-of-life.ts'

/** Whether the images that stages are built on will be the same tomorrow, and still get fixes. */
export function adviseBaseImages(states: readonly StageState[], report: DockerfileReport): void {
  let saidDigest = false
  for (const { stage, base, image } of states) {
    if (!stage || base || image === undefined || image === 'scratch') continue
    const reference = parseReference(image)
    if (typeof reference === 'string') continue
    const at = placeOf(stage.from, stage.base)
    const { tag, digest } = reference
    const since = endOfLife(reference)
    if (since !== undefined)
      report.add('dockerfile/base-image-end-of-life', at, {
        en: `${image} has had no security fixes since ${since}. Move to a version that is maintained.`,
        zh: `${image} 自 ${since} 起已没有安全更新。请换用仍在维护的版本。`,
      })
    if (digest !== undefined) continue
    if (tag === undefined || tag === 'latest')
      report.add('dockerfile/base-image-tag', at, {
        en: `${image} is whatever is newest on the day of the build${tag === undefined ? ' (without a tag, latest is meant)' : ''}. Write a version, such as ${reference.path.replace(/^library\//, '')}:1.2.`,
        zh: `${image} 的内容取决于构建当天的最新版${tag === undefined ? '（不写标签就是 latest）' : ''}。请写明版本，例如 ${reference.path.replace(/^library\//, '')}:1.2。`,
      })
    else if (!saidDigest) {
      saidDigest = true
      report.add('dockerfile/base-image-digest', at, {
        en: `A tag such as ${tag} can be moved to another image. Where builds must be repeatable, add the digest: …:${tag}@sha256:…, and let a bot renew it.`,
        zh: `${tag} 这样的标签可能被移到别的镜像上。若要构建可重现，请加上摘要：…:${tag}@sha256:…，并交给机器人定期更新。`,
      })
    }
  }
}
