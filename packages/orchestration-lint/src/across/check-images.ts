import { misspelled } from './misspelled.ts'
import { imageName, isPlainBase, type ImageName } from './images.ts'
import type { ComposeService, Container, DockerStage, Model, PortRange } from './model.ts'
import type { Say } from './say.ts'

/** The stage of which Compose makes the image of a service, where its Dockerfile is in the article. */
export function stageOf({ build }: ComposeService, { dockerfiles }: Model): DockerStage | undefined {
  if (!build) return undefined
  const found = dockerfiles.find(({ file }) => file.replace(/^(?:\.\/)+/u, '') === build.dockerfile)
  if (!build.target) return found?.stages.at(-1)
  return found?.stages.find(({ name }) => name === build.target?.toLowerCase())
}

/** Whether a shell block or kustomize has to do with just that image. */
function isExplained(image: string, { shell, replacedImages }: Model): boolean {
  const repository = imageName(image)?.repository ?? ''
  const written = [image, `${repository}:$`, `${repository}:<`]
  return replacedImages.has(repository) || shell.some((text) => written.some((each) => text.includes(each)))
}

function splitName(repository: string): { path: string; last: string } {
  const slash = repository.lastIndexOf('/') + 1
  return { path: repository.slice(0, slash), last: repository.slice(slash) }
}

interface Built extends ImageName {
  readonly text: string
  readonly file: string
}

/** What Compose and shell blocks build. */
function builtImages({ composeServices, built }: Model): Built[] {
  const composed = composeServices.flatMap(({ build, image, file }) =>
    build && image ? [{ image: image.text, file }] : [],
  )
  return [...composed, ...built].flatMap(({ image, file }) => {
    const name = imageName(image)
    return name ? [{ ...name, text: image, file }] : []
  })
}

function checkImage(container: Container, model: Model, say: Say): void {
  const image = container.image && imageName(container.image.text)
  if (!container.image || !image || isExplained(container.image.text, model)) return
  const built = builtImages(model)
  const isUsed = model.composeServices.some(
    (service) => imageName(service.image?.text ?? '')?.repository === image.repository,
  )
  const same = built.filter(({ repository }) => repository === image.repository)
  const [first] = same
  if (first) {
    if (same.some(({ tag }) => (tag ?? 'latest') === (image.tag ?? 'latest'))) return
    say('across/image', container.image.at, {
      en: `\`${first.file}\` builds \`${first.text}\`, and this runs \`${container.image.text}\`: that one is built nowhere in the article. Write the same tag in both.`,
      zh: `\`${first.file}\` 构建的是 \`${first.text}\`，这里运行的却是 \`${container.image.text}\`，文章里没有任何地方构建它。请让两处的标签一致。`,
    })
    return
  }
  if (isUsed) return
  const { path, last } = splitName(image.repository)
  const beside = built
    .map((each) => ({ ...each, ...splitName(each.repository) }))
    .filter((each) => each.path === path)
  const near = misspelled(
    last,
    beside.map((each) => each.last),
  )
  const meant = beside.find((each) => each.last === near)
  if (!meant) return
  say('across/image', container.image.at, {
    en: `\`${image.repository}\` is built nowhere in the article; \`${meant.file}\` builds \`${meant.repository}\`. Is that the one?`,
    zh: `文章里没有构建 \`${image.repository}\`；\`${meant.file}\` 构建的是 \`${meant.repository}\`。是否指它？`,
  })
}

function sayPort(
  port: number,
  exposed: readonly PortRange[],
  at: Container['ports'][number]['at'],
  say: Say,
): void {
  const listed = exposed
    .slice(0, 5)
    .map(([first, last]) => (first === last ? first : `${first}–${last}`))
    .join(', ')
  say('across/exposed-port', at, {
    en: `The Dockerfile of this image exposes ${listed}, and not ${port}. If the process listens on ${port}, say so by \`EXPOSE ${port}\`; otherwise write its port here.`,
    zh: `该镜像的 Dockerfile 暴露的是 ${listed}，不是 ${port}。若进程监听的就是 ${port}，请写 \`EXPOSE ${port}\`；否则请在这里改用它的端口。`,
  })
}

function checkPorts(stage: DockerStage, ports: Container['ports'], say: Say): void {
  const { exposed, base } = stage
  if (!exposed || exposed.length === 0 || !isPlainBase(base)) return
  for (const { port, at } of ports)
    if (!exposed.some(([first, last]) => first <= port && port <= last)) sayPort(port, exposed, at, say)
}

function checkUser(stage: DockerStage, { runAsUser, runAsNonRoot }: Container, say: Say): void {
  const user = stage.user?.split(':', 1)[0]?.trim()
  if (user?.includes('$')) return
  const isNumber = user !== undefined && /^\d+$/u.test(user)
  if (runAsUser) {
    if (!isNumber || Number(user) === runAsUser.id) return
    const message = {
      en: `The Dockerfile sets \`USER ${user}\`, and the Pod runs it as ${runAsUser.id}. Files that belong to ${user} may then not be written; use one number in both.`,
      zh: `Dockerfile 写的是 \`USER ${user}\`，Pod 却以 ${runAsUser.id} 运行，于是可能写不了属于 ${user} 的文件。请两处用同一个数字。`,
    }
    say('across/user', runAsUser.at, message, 'info')
    return
  }
  if (!runAsNonRoot || (isNumber && Number(user) !== 0)) return
  const isRoot = user === undefined ? isPlainBase(stage.base) : isNumber || user === 'root'
  if (isRoot) {
    say('across/user', runAsNonRoot, {
      en: 'The image runs as root: its Dockerfile has no `USER` other than root. With `runAsNonRoot` the kubelet does not start the container. Write `USER` with a number in the Dockerfile, or `runAsUser` here.',
      zh: '镜像以 root 运行：Dockerfile 没有设置 root 以外的 `USER`。有了 `runAsNonRoot`，kubelet 不会启动容器。请在 Dockerfile 里写数字形式的 `USER`，或在这里写 `runAsUser`。',
    })
    return
  }
  if (user === undefined) return
  say('across/user', runAsNonRoot, {
    en: `The Dockerfile says \`USER ${user}\`, a name, and the kubelet cannot tell from a name that it is not root: with \`runAsNonRoot\` it does not start the container. Write the number of the user in the Dockerfile, or \`runAsUser\` here.`,
    zh: `Dockerfile 写的是名称 \`USER ${user}\`，kubelet 无法从名称判断它不是 root，有 \`runAsNonRoot\` 时不会启动容器。请在 Dockerfile 里写用户的数字编号，或在这里写 \`runAsUser\`。`,
  })
}

/** Images, and what Dockerfiles say about their ports and users. */
export function checkImages(model: Model, say: Say): void {
  const stages = new Map<string, DockerStage>()
  for (const service of model.composeServices) {
    const stage = stageOf(service, model)
    if (!stage) continue
    checkPorts(stage, service.ports, say)
    if (service.image) stages.set(service.image.text, stage)
  }
  for (const container of model.containers) {
    checkImage(container, model, say)
    const stage = container.image && stages.get(container.image.text)
    if (!stage) continue
    checkPorts(stage, container.ports, say)
    checkUser(stage, container, say)
  }
}
