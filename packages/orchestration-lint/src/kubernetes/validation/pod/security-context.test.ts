import { describe, expect, test } from 'vitest'
import { podOf, refusals } from '../test-judge.ts'

const inContainer: [string, ...string[]][] = [
  ['runAsUser: 1000, capabilities: {drop: [ALL]}'],
  ['runAsUser: -1', '/runAsUser'],
  ['runAsGroup: 2147483648', '/runAsGroup'],
  ['procMount: Unmasked', '/procMount'],
  ['procMount: None', '/procMount'],
  ['allowPrivilegeEscalation: false, privileged: true', ''],
  ['allowPrivilegeEscalation: false, capabilities: {add: [CAP_SYS_ADMIN]}', ''],
  ['allowPrivilegeEscalation: false, capabilities: {add: [SYS_ADMIN]}'],
  ['seccompProfile: {type: RuntimeDefault}'],
  ['seccompProfile: {}', '/seccompProfile/type'],
  ['seccompProfile: {type: Default}', '/seccompProfile/type'],
  ['seccompProfile: {type: Localhost}', '/seccompProfile/localhostProfile'],
  ['seccompProfile: {type: Localhost, localhostProfile: /a}', '/seccompProfile/localhostProfile'],
  ['seccompProfile: {type: Unconfined, localhostProfile: a}', '/seccompProfile/localhostProfile'],
  ['appArmorProfile: {type: Localhost, localhostProfile: a}'],
  ['appArmorProfile: {type: Localhost, localhostProfile: " a"}', '/appArmorProfile/localhostProfile'],
  ['appArmorProfile: {type: RuntimeDefault, localhostProfile: a}', '/appArmorProfile/localhostProfile'],
  ['windowsOptions: {runAsUserName: "NT\\\\user"}'],
  ['windowsOptions: {runAsUserName: "a\\\\b\\\\c"}', '/windowsOptions/runAsUserName'],
]

describe('the security context of a container', () => {
  test.each(inContainer)('%s', (context, ...paths) => {
    expect(refusals(podOf('', `securityContext: {${context}}`))).toEqual(
      paths.map((path) => `/spec/containers/0/securityContext${path}`),
    )
  })
})

const inPod: [string, ...string[]][] = [
  ['hostUsers: false'],
  ['hostUsers: false, hostNetwork: true', '/hostNetwork'],
  ['hostUsers: false, hostPID: true', '/HostPID'],
  ['hostPID: true, shareProcessNamespace: true', '/securityContext/shareProcessNamespace'],
  ['securityContext: {fsGroup: -1}', '/securityContext/fsGroup'],
  ['securityContext: {supplementalGroups: [1, -1]}', '/securityContext/supplementalGroups/1'],
  ['securityContext: {fsGroupChangePolicy: Never}', '/securityContext/fsGroupChangePolicy'],
  ['securityContext: {supplementalGroupsPolicy: None}', '/securityContext/supplementalGroupsPolicy'],
  ['securityContext: {sysctls: [{name: net/ipv4/tcp_syncookies, value: "1"}]}'],
  ['securityContext: {sysctls: [{name: Net.a, value: "1"}]}', '/securityContext/sysctls/0/name'],
  ['securityContext: {sysctls: [{name: a}, {name: a}]}', '/securityContext/sysctls/1/name'],
  [
    'hostNetwork: true, securityContext: {sysctls: [{name: net.core.somaxconn}]}',
    '/securityContext/sysctls/0/name',
  ],
  ['hostIPC: true, securityContext: {sysctls: [{name: kernel.shmmax}]}', '/securityContext/sysctls/0/name'],
  ['os: {name: linux}'],
  ['os: {name: macos}', '/os'],
  ['os: {}', '/os/name'],
  ['os: {name: windows}, securityContext: {runAsUser: 1}', '/securityContext/runAsUser'],
  ['os: {name: linux}, securityContext: {windowsOptions: {}}', '/securityContext/windowsOptions'],
  ['securityContext: {windowsOptions: {hostProcess: true}}', '/hostNetwork'],
]

describe('the security context of a pod', () => {
  test.each(inPod)('%s', (spec, ...paths) => {
    expect(refusals(podOf(spec))).toEqual(paths.map((path) => `/spec${path}`))
  })
})

test('an unmasked /proc goes with a user namespace', () => {
  expect(refusals(podOf('hostUsers: false', 'securityContext: {procMount: Unmasked}'))).toEqual([])
})
