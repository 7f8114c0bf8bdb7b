import { expect, test } from 'vitest'
import { problemsAfter } from './fixture.ts'

test('a sound overlay has no problem', () => {
  expect(problemsAfter('', '')).toEqual([])
})

test.each([
  ['runAsNonRoot: true, runAsUser', 'runAsUser', 'container web: runAsNonRoot is not true'],
  ['runAsUser: 1000', 'runAsUser: 0', 'container web: runAsUser is 0'],
  ['RuntimeDefault', 'Unconfined', 'container web: seccompProfile.type is not RuntimeDefault'],
  [
    'allowPrivilegeEscalation: false',
    'runAsGroup: 5',
    'container web: allowPrivilegeEscalation is not false',
  ],
  ['allowPrivilegeEscalation: false', 'privileged: true', 'container web: privileged'],
  ['drop: [ALL]', 'drop: [KILL]', 'container web: capabilities.drop lacks ALL'],
  ['drop: [ALL]', 'drop: [ALL], add: [SYS_TIME]', 'container web: capabilities.add has SYS_TIME'],
  ['containerPort: 8080', 'containerPort: 8080, hostPort: 80', 'container web: hostPort'],
  ['path: /servez', 'path: /, host: a.example', 'container web: readinessProbe names a host'],
  ['serviceAccountName', 'hostNetwork: true\n      serviceAccountName', 'hostNetwork'],
  ['emptyDir: { sizeLimit: 1Mi }', 'hostPath: { path: /tmp }', 'volume tmp: hostPath'],
])('%s → %s is not admitted', (replaced, replacement, expected) => {
  expect(problemsAfter(replaced, replacement)).toContainEqual(
    `Deployment/web: not admitted by Pod Security restricted: ${expected}`,
  )
})

test('a port below 1024 may be bound', () => {
  expect(problemsAfter('drop: [ALL]', 'drop: [ALL], add: [NET_BIND_SERVICE]')).toEqual([])
})
