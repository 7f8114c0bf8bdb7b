/** Who may do what: an owner everything, a moderator all but the others' accounts and the rules, a reader nothing here. */
export const moderatorRoles = ['moderator', 'owner'] as const

export type ModeratorRole = (typeof moderatorRoles)[number]

export function isModeratorRole(value: unknown): value is ModeratorRole {
  return value === 'moderator' || value === 'owner'
}
