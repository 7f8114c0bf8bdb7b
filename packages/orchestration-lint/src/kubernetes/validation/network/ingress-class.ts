import type { Field } from '../../field.ts'
import type { Context } from '../../validator.ts'
import { domainPrefixedPath } from '../domain-prefixed-path.ts'
import { requireKept } from '../immutable.ts'
import { validateReference } from './ingress-backend.ts'
import { dnsLabel } from '../names.ts'
import { refuseMissing, requireName, requireOneOf, requireText } from '../refuse.ts'
import { sayerOf, type Say } from '../say.ts'
import { shown } from '../words.ts'

const rule = 'kubernetes/ingress-class'
const longestController = 250

function validateParameters(say: Say, parameters: Field): void {
  validateReference(say, rule, parameters)
  const scope = parameters.get('scope')
  const namespace = parameters.get('namespace')
  // Left out, the server takes `Cluster`.
  if (!requireOneOf(say, rule, scope, ['Cluster', 'Namespace'])) return
  if (scope.text === 'Namespace') {
    if (!namespace.isSet)
      refuseMissing(say, rule, namespace, {
        en: 'With `scope: Namespace` it says where the parameters are.',
        zh: '`scope: Namespace` 时用它说明参数在哪个命名空间。',
      })
    else requireName(say, rule, namespace, dnsLabel)
  } else if (namespace.isSet)
    say(rule, namespace, {
      en: 'Parameters of the cluster have no namespace. Write `scope: Namespace`, or remove it.',
      zh: '集群级的参数没有命名空间。请写 `scope: Namespace`，或者删除它。',
    })
}

export function validateIngressClass(object: Field, context: Context): void {
  const say = sayerOf(context)
  const spec = object.get('spec')
  const controller = spec.get('controller')
  const name = controller.text ?? ''
  if (
    requireText(say, rule, controller, {
      en: 'It names the controller in charge, for example `k8s.io/ingress-nginx`.',
      zh: '它是负责的控制器的名称，例如 `k8s.io/ingress-nginx`。',
    })
  ) {
    const problem = domainPrefixedPath(name)
    if (problem) say(rule, controller, problem)
    else if (name.length > longestController)
      say(rule, controller, {
        en: `${shown(name)} is longer than ${longestController} characters.`,
        zh: `${shown(name)} 超过了 ${longestController} 个字符。`,
      })
  }
  if (spec.get('parameters').isSet) validateParameters(say, spec.get('parameters'))
  if (context.before)
    requireKept(say, context.before.get('spec', 'controller'), controller, {
      en: 'Ingresses rely on who is in charge.',
      zh: 'Ingress 依赖于由谁负责。',
    })
}
