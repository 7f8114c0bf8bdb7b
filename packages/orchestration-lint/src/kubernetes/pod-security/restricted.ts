import type { Field } from '../field.ts'
import { textOf } from '../validation/say.ts'
import { sourceChecks } from '../validation/pod/volume-sources.ts'
import { containersNamed, context, names, quoted, setters, sorted, type Check } from './check.ts'

export const allowPrivilegeEscalation: Check = ({ containers, isWindows }) => {
  if (isWindows) return undefined
  const bad = containers.filter(
    (container) => context(container).get('allowPrivilegeEscalation').boolean !== false,
  )
  const [first] = bad
  if (!first) return undefined
  return {
    text: `allowPrivilegeEscalation != false (${containersNamed(bad)} must set securityContext.allowPrivilegeEscalation=false)`,
    at: context(first).get('allowPrivilegeEscalation'),
    words: {
      en: `A set-user-ID program could give ${names(bad).en} more rights. Add to each of these containers: \`securityContext: {allowPrivilegeEscalation: false}\`.`,
      zh: `set-user-ID 程序可能让 ${names(bad).zh} 获得更多权限。请给每个这样的容器加上：\`securityContext: {allowPrivilegeEscalation: false}\`。`,
    },
  }
}

export const capabilitiesRestricted: Check = ({ containers, isWindows }) => {
  if (isWindows) return undefined
  const keeping = containers.filter(
    (container) =>
      !context(container)
        .get('capabilities', 'drop')
        .items.some((each) => textOf(each) === 'ALL'),
  )
  const added = (index: number): string[] => {
    const container = containers[index]
    if (!container) return []
    return context(container)
      .get('capabilities', 'add')
      .items.map(textOf)
      .filter((name) => name !== 'NET_BIND_SERVICE')
  }
  const adding = containers.filter((_, index) => added(index).length > 0)
  const extra = sorted(containers.flatMap((_, index) => added(index)))
  const first = keeping[0] ?? adding[0]
  if (!first) return undefined
  const details = [
    ...(keeping.length > 0
      ? [`${containersNamed(keeping)} must set securityContext.capabilities.drop=["ALL"]`]
      : []),
    ...(adding.length > 0
      ? [`${containersNamed(adding)} must not include ${quoted(extra)} in securityContext.capabilities.add`]
      : []),
  ]
  return {
    text: `unrestricted capabilities (${details.join('; ')})`,
    at: context(first).get('capabilities', ...(keeping.length > 0 ? ['drop'] : ['add'])),
    words:
      keeping.length > 0
        ? {
            en: `${names(keeping).en} ${keeping.length === 1 ? 'keeps' : 'keep'} parts of root’s power. Add to each of these containers: \`securityContext: {capabilities: {drop: [ALL]}}\`; for ports below 1024, \`add: [NET_BIND_SERVICE]\` is allowed.`,
            zh: `${names(keeping).zh} 保留了 root 的部分权力。请给每个这样的容器加上：\`securityContext: {capabilities: {drop: [ALL]}}\`；如需 1024 以下的端口，允许 \`add: [NET_BIND_SERVICE]\`。`,
          }
        : {
            en: `Only \`NET_BIND_SERVICE\` may be added. Remove \`${extra.join('`, `')}\`.`,
            zh: `只允许添加 \`NET_BIND_SERVICE\`。请删除 \`${extra.join('`、`')}\`。`,
          },
  }
}

const allowedVolumes = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
  'image',
]

function sourceOf(volume: Field): string | undefined {
  return Object.keys(sourceChecks).find((name) => volume.get(name).isSet)
}

export const restrictedVolumes: Check = ({ spec }) => {
  // A volume without a source is an emptyDir.
  const bad = spec
    .get('volumes')
    .items.filter((volume) => !allowedVolumes.includes(sourceOf(volume) ?? 'emptyDir'))
  const [first] = bad
  if (!first) return undefined
  const types = sorted(bad.map((volume) => sourceOf(volume) ?? 'unknown'))
  return {
    text: `restricted volume types (${bad.length === 1 ? 'volume' : 'volumes'} ${quoted(bad.map((volume) => textOf(volume.get('name'))))} ${bad.length === 1 ? 'uses' : 'use'} ${types.length === 1 ? 'restricted volume type' : 'restricted volume types'} ${quoted(types)})`,
    at: first.get(types[0] ?? 'name'),
    words: {
      en: `Volumes of the type \`${types.join('`, `')}\` reach around the cluster’s storage. Use a PersistentVolumeClaim, or a \`configMap\`, \`secret\`, \`emptyDir\` or \`projected\` volume.`,
      zh: `\`${types.join('`、`')}\` 类型的卷绕过了集群的存储。请使用 PersistentVolumeClaim，或 \`configMap\`、\`secret\`、\`emptyDir\`、\`projected\` 卷。`,
    },
  }
}

export const runAsNonRoot: Check = ({ spec, containers, hasUserNamespace }) => {
  if (hasUserNamespace) return undefined
  const pod = spec.get('securityContext', 'runAsNonRoot')
  const bad = containers.filter((container) => context(container).get('runAsNonRoot').boolean === false)
  const [first] = bad
  const at = pod.boolean === false ? pod : first && context(first).get('runAsNonRoot')
  if (at)
    return {
      text: `runAsNonRoot != true (${setters(pod.boolean === false, bad)} must not set securityContext.runAsNonRoot=false)`,
      at,
      words: {
        en: '`runAsNonRoot: false` lets the container run as root. Write `true`, and give the image a user other than root.',
        zh: '`runAsNonRoot: false` 允许容器以 root 运行。请写 `true`，并让镜像使用非 root 用户。',
      },
    }
  const missing =
    pod.boolean === true
      ? []
      : containers.filter((container) => !context(container).get('runAsNonRoot').isSet)
  if (missing.length === 0) return undefined
  return {
    text: `runAsNonRoot != true (pod or ${containersNamed(missing)} must set securityContext.runAsNonRoot=true)`,
    at: pod,
    words: {
      en: `Nothing keeps ${names(missing).en} from running as root. Add to the pod: \`securityContext: {runAsNonRoot: true}\`, and a \`runAsUser\` where the image’s own user is root.`,
      zh: `没有什么阻止 ${names(missing).zh} 以 root 运行。请给 Pod 加上：\`securityContext: {runAsNonRoot: true}\`；如果镜像本身的用户是 root，再加上 \`runAsUser\`。`,
    },
  }
}

export const runAsUser: Check = ({ spec, containers, hasUserNamespace }) => {
  if (hasUserNamespace) return undefined
  const pod = spec.get('securityContext', 'runAsUser')
  const bad = containers.filter((container) => context(container).get('runAsUser').number === 0)
  const [first] = bad
  const at = pod.number === 0 ? pod : first && context(first).get('runAsUser')
  if (!at) return undefined
  return {
    text: `runAsUser=0 (${setters(pod.number === 0, bad)} must not set runAsUser=0)`,
    at,
    words: {
      en: 'User 0 is root. Write the number of another user, such as `runAsUser: 1000`.',
      zh: '用户 0 就是 root。请写其他用户的编号，例如 `runAsUser: 1000`。',
    },
  }
}
