import type { Field } from '../field.ts'
import { textOf } from '../validation/say.ts'
import { containersNamed, context, names, quoted, setters, sorted, type Check } from './check.ts'

const appArmorPrefix = 'container.apparmor.security.beta.kubernetes.io/'

/** A profile that confines: the runtime's or one of the node's. */
function isConfined(profile: Field): boolean {
  return ['RuntimeDefault', 'Localhost'].includes(textOf(profile.get('type')))
}

export const appArmor: Check = ({ spec, metadata, containers }) => {
  const pod = spec.get('securityContext', 'appArmorProfile')
  const isPodBad = pod.isSet && !isConfined(pod)
  const bad = containers.filter((container) => {
    const profile = context(container).get('appArmorProfile')
    return profile.isSet && !isConfined(profile)
  })
  const annotations = metadata
    .get('annotations')
    .fields.filter(
      ({ name, field }) =>
        name.startsWith(appArmorPrefix) && !/^(?:$|runtime\/default$|localhost\/)/.test(textOf(field)),
    )
  const [container] = bad
  const at = isPodBad ? pod : container ? context(container).get('appArmorProfile') : annotations[0]?.field
  if (!at) return undefined
  const profiles = [...(isPodBad ? [pod] : []), ...bad.map((each) => context(each).get('appArmorProfile'))]
  const values = [
    ...sorted(profiles.map((profile) => textOf(profile.get('type')))),
    ...annotations.map(({ name, field }) => `${name}="${textOf(field)}"`).sort(),
  ]
  const by = [
    ...(isPodBad || bad.length > 0 ? [setters(isPodBad, bad)] : []),
    ...(annotations.length > 0 ? [annotations.length === 1 ? 'annotation' : 'annotations'] : []),
  ]
  return {
    text: `forbidden AppArmor ${values.length === 1 ? 'profile' : 'profiles'} (${by.join(' and ')} must not set AppArmor profile type to ${quoted(values)})`,
    at,
    words: {
      en: 'Without its AppArmor profile a container is no longer confined. Write `type: RuntimeDefault`, or leave the profile out.',
      zh: '没有 AppArmor 配置，容器就不再受限。请写 `type: RuntimeDefault`，或省略该配置。',
    },
  }
}

/** Baseline refuses a bad profile; restricted a missing one too. */
function seccompOf(isRequired: boolean): Check {
  return ({ spec, containers, isWindows }) => {
    if (isRequired && isWindows) return undefined
    const pod = spec.get('securityContext', 'seccompProfile')
    const isPodBad = pod.isSet && !isConfined(pod)
    const profileOf = (index: number): Field | undefined => {
      const container = containers[index]
      return container && context(container).get('seccompProfile')
    }
    const bad = containers.filter((_, index) => {
      const profile = profileOf(index)
      return profile?.isSet === true && !isConfined(profile)
    })
    const [first] = bad
    const at = isPodBad ? pod : first && context(first).get('seccompProfile')
    if (at) {
      const profiles = [...(isPodBad ? [pod] : []), ...bad.map((each) => context(each).get('seccompProfile'))]
      const values = sorted(profiles.map((profile) => textOf(profile.get('type'))))
      return {
        text: `seccompProfile (${setters(isPodBad, bad)} must not set securityContext.seccompProfile.type to ${quoted(values)})`,
        at: at.get('type'),
        words: {
          en: 'Unconfined, a container may make every system call. Write `seccompProfile: {type: RuntimeDefault}`.',
          zh: '不受限的容器可以使用所有系统调用。请写 `seccompProfile: {type: RuntimeDefault}`。',
        },
      }
    }
    if (!isRequired || pod.isSet) return undefined
    const missing = containers.filter((_, index) => profileOf(index)?.isSet !== true)
    if (missing.length === 0) return undefined
    return {
      text: `seccompProfile (pod or ${containersNamed(missing)} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")`,
      at: pod,
      words: {
        en: `No seccomp profile limits the system calls of ${names(missing).en}. Add to the pod: \`securityContext: {seccompProfile: {type: RuntimeDefault}}\`.`,
        zh: `没有 seccomp 配置来限制 ${names(missing).zh} 的系统调用。请给 Pod 加上：\`securityContext: {seccompProfile: {type: RuntimeDefault}}\`。`,
      },
    }
  }
}

export const seccompBaseline = seccompOf(false)
export const seccompRestricted = seccompOf(true)
