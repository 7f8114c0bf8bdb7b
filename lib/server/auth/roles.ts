/**
 * Who may do what: owners everything; moderators decide comments and block writers, and neither change the rules and the
 * others' accounts nor export, import or erase; readers nothing here.
 */
export const moderatorRoles = ['moderator', 'owner'] as const

export type ModeratorRole = (typeof moderatorRoles)[number]

export function isModeratorRole(value: unknown): value is ModeratorRole {
  return value === 'moderator' || value === 'owner'
}
