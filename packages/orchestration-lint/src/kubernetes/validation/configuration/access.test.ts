import { describe, expect, it } from 'vitest'
import { judge } from '../test-judge-resources.ts'

const rbac = (kind: string, text: string) =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: {name: "a:b"}\n${text}`

describe('a role', () => {
  const rule = (kind: string, text: string) => judge(rbac(kind, `rules: [${text}]`))
  it.each([
    '{apiGroups: [""], resources: [pods, pods/log], verbs: [get]}',
    '{apiGroups: ["*"], resources: ["*"], verbs: ["*"], resourceNames: [a]}',
  ])('can allow %j', (text) => expect(rule('Role', text)).toEqual([]))
  it('of the cluster can allow URLs', () => {
    expect(rule('ClusterRole', '{nonResourceURLs: [/healthz], verbs: [get]}')).toEqual([])
    expect(rule('Role', '{nonResourceURLs: [/healthz], verbs: [get]}')).toEqual([
      'role-rule /rules/0/nonResourceURLs',
    ])
    expect(rule('ClusterRole', '{nonResourceURLs: [/a], resources: [pods], verbs: [get]}')).toEqual([
      'role-rule /rules/0/nonResourceURLs',
    ])
  })
  it('allows something', () => {
    expect(rule('Role', '{apiGroups: [""], resources: [pods]}')).toEqual(['role-rule /rules/0/verbs'])
    expect(rule('Role', '{resources: [pods], verbs: [get]}')).toEqual(['role-rule /rules/0/apiGroups'])
    expect(rule('Role', '{apiGroups: [""], verbs: [get]}')).toEqual(['role-rule /rules/0/resources'])
  })
})

describe('a binding', () => {
  const of = (kind: string, subject: string, role = '{kind: ClusterRole, name: view}') =>
    judge(rbac(kind, `subjects: [${subject}]\nroleRef: ${role}`))
  it.each([
    '{kind: User, name: a}',
    '{kind: Group, name: "system:masters"}',
    '{kind: ServiceAccount, name: a}',
  ])('can be for %j', (subject) => expect(of('RoleBinding', subject)).toEqual([]))
  it.each([
    ['RoleBinding', '{kind: User}', '/subjects/0/name'],
    ['RoleBinding', '{kind: user, name: a}', '/subjects/0/kind'],
    ['RoleBinding', '{kind: User, name: a, apiGroup: rbac}', '/subjects/0/apiGroup'],
    ['ClusterRoleBinding', '{kind: ServiceAccount, name: a}', '/subjects/0/namespace'],
    [
      'RoleBinding',
      '{kind: ServiceAccount, name: a, apiGroup: rbac.authorization.k8s.io}',
      '/subjects/0/apiGroup',
    ],
  ])('as a %s cannot be for %j', (kind, subject, path) =>
    expect(of(kind, subject)).toEqual([`role-binding ${path}`]),
  )
  it('gives one role and keeps it', () => {
    const user = '{kind: User, name: a}'
    expect(of('ClusterRoleBinding', user, '{kind: Role, name: a}')).toEqual(['role-binding /roleRef/kind'])
    expect(of('RoleBinding', user, '{kind: Role}')).toEqual(['role-binding /roleRef/name'])
    const source = (role: string) => rbac('RoleBinding', `roleRef: ${role}`)
    const before = source('{kind: Role, name: a}')
    expect(judge(source('{kind: Role, name: a, apiGroup: rbac.authorization.k8s.io}'), before)).toEqual([])
    expect(judge(source('{kind: Role, name: b}'), before)).toEqual(['immutable-field /roleRef'])
  })
})
