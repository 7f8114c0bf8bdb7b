import type { Field } from '../../field.ts'
import { httpHeaderName } from '../names.ts'
import { textOf, type Say } from '../say.ts'
import { missing, negative, notOneOf } from '../words.ts'
import type { Pod } from './pod.ts'
import { sayPort } from './ports.ts'

type Rule = 'kubernetes/probes' | 'kubernetes/lifecycle'

const schemes = ['HTTP', 'HTTPS']

function sayExec(say: Say, exec: Field, rule: Rule): void {
  if (exec.get('command').items.length === 0)
    say(
      rule,
      exec.get('command'),
      missing('command', {
        en: 'Give the program and its arguments as a list: `[cat, /tmp/ready]`.',
        zh: '请用列表写出程序和参数：`[cat, /tmp/ready]`。',
      }),
    )
}

function sayHttpGet(say: Say, http: Field, rule: Rule): void {
  sayPort(say, http.get('port'), rule)
  const scheme = textOf(http.get('scheme'))
  if (scheme !== '' && !schemes.includes(scheme))
    say(rule, http.get('scheme'), notOneOf('scheme', scheme, schemes))
  for (const header of http.get('httpHeaders').items) {
    const problem = httpHeaderName(textOf(header.get('name')))
    if (problem) say(rule, header.get('name'), problem, http.get('httpHeaders').path)
  }
}

function saySleep(pod: Pod, sleep: Field, rule: Rule): void {
  const seconds = sleep.get('seconds').number ?? 0
  if (seconds >= 0 && seconds <= pod.gracePeriod) return
  pod.say(
    rule,
    sleep,
    {
      en: `The hook sleeps ${seconds} seconds, but the pod is killed after \`terminationGracePeriodSeconds\` (${pod.gracePeriod}). Sleep less, or raise that.`,
      zh: `该回调要休眠 ${seconds} 秒，但 Pod 在 \`terminationGracePeriodSeconds\`（${pod.gracePeriod}）之后就会被强制终止。请缩短休眠时间，或增大该值。`,
    },
    sleep.path,
  )
}

const handlers = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep'] as const

/** Says what is wrong with the handler of a probe or hook: it has exactly one. */
function sayHandler(pod: Pod, field: Field, rule: Rule): void {
  const { say } = pod
  const given = handlers.filter(
    (name) => field.get(name).isSet && !(name === 'sleep' && rule === 'kubernetes/probes'),
  )
  const [first, ...others] = given
  const choices = rule === 'kubernetes/probes' ? '`httpGet`, `tcpSocket`, `grpc`' : '`httpGet`, `sleep`'
  if (!first) {
    say(rule, field, {
      en: `\`${field.path.split('/').at(-1)}\` says when, but not what to do: give it exactly one of \`exec\`, ${choices}.`,
      zh: `\`${field.path.split('/').at(-1)}\` 没有写明要做什么：请给出 \`exec\`、${choices.replaceAll(', ', '、')} 中的一个。`,
    })
    return
  }
  const handler = field.get(first)
  if (first === 'exec') sayExec(say, handler, rule)
  else if (first === 'httpGet') sayHttpGet(say, handler, rule)
  else if (first === 'sleep') saySleep(pod, handler, rule)
  else sayPort(say, handler.get('port'), rule)
  for (const other of others)
    say(rule, field.get(other), {
      en: `A handler does one thing, and \`${first}\` is given already. Remove one of the two.`,
      zh: `一个处理器只做一件事，这里已经有了 \`${first}\`。请删除其中一个。`,
    })
}

const counts = [
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
]

function sayProbe(pod: Pod, probe: Field, kind: 'liveness' | 'readiness' | 'startup'): void {
  if (!probe.isSet) return
  const { say } = pod
  const rule = 'kubernetes/probes'
  sayHandler(pod, probe, rule)
  for (const name of counts) {
    const field = probe.get(name)
    if ((field.number ?? 0) < 0) say(rule, field, negative(name, field.number ?? 0))
  }
  const grace = probe.get('terminationGracePeriodSeconds')
  if (grace.isSet && kind !== 'readiness' && (grace.number ?? 0) <= 0)
    say(rule, grace, {
      en: '`terminationGracePeriodSeconds` of a probe must be greater than 0.',
      zh: '探针的 `terminationGracePeriodSeconds` 必须大于 0。',
    })
  if (grace.isSet && kind === 'readiness')
    say(rule, grace, {
      en: 'A readiness probe never kills its container, so it cannot have `terminationGracePeriodSeconds`.',
      zh: '就绪探针不会终止容器，因此不能有 `terminationGracePeriodSeconds`。',
    })
  const success = probe.get('successThreshold')
  const times = success.number ?? 0
  if (kind !== 'readiness' && times !== 0 && times !== 1)
    say(rule, success, {
      en: `A ${kind} probe counts as passed after one success: \`successThreshold\` can only be 1. Readiness probes may want more.`,
      zh: `${kind === 'startup' ? '启动' : '存活'}探针成功一次即视为通过：\`successThreshold\` 只能是 1。就绪探针才可以要求更多次。`,
    })
}

/** Says what is wrong with the probes and hooks of a container that may have them. */
export function sayProbesAndHooks(pod: Pod, container: Field): void {
  for (const hook of ['postStart', 'preStop']) {
    const field = container.get('lifecycle', hook)
    if (field.isSet) sayHandler(pod, field, 'kubernetes/lifecycle')
  }
  sayProbe(pod, container.get('livenessProbe'), 'liveness')
  sayProbe(pod, container.get('readinessProbe'), 'readiness')
  sayProbe(pod, container.get('startupProbe'), 'startup')
}
