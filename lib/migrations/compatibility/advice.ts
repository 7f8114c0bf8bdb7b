/** What a step does to the release that still runs while a new one rolls out, and how to do it in two steps. */
interface Advice {
  readonly breaks: string
  readonly instead: string
}

const CONTRACT_LATER =
  'release a version that no longer uses it; let the migration of the release after that remove it, ' +
  'with a line `-- contract: NAME reason` above (docs/operating.md)'

/** By kind of step. */
export const ADVICE = {
  removed: {
    breaks: 'statements of the running release that name it fail from that moment, and its data is gone',
    instead: CONTRACT_LATER,
  },
  'index removed': {
    breaks:
      'queries of the running release lose their index; what a unique one kept out (doubles) gets in, ' +
      'and its rows no longer conflict as the release expects',
    instead: `add the index that takes its place first; ${CONTRACT_LATER}`,
  },
  'rule removed': {
    breaks: 'the running release relies on what the rule refuses or deletes along with a row',
    instead: CONTRACT_LATER,
  },
  renamed: {
    breaks: 'the running release goes on using the old name, and fails',
    instead:
      'add the new name beside the old one and write both; copy the old rows in batches; read the new one; ' +
      'then remove the old one in a later release',
  },
  changed: {
    breaks:
      'a narrower type or a new NOT NULL refuses what the running release writes, a new NULL or value is ' +
      'something that it cannot read, and most changes copy the table while nobody may write to it',
    instead:
      'add a new column with the new definition, write both, copy in batches, read the new one, and remove ' +
      'the old one in a later release (making a VARCHAR longer is fine as it is)',
  },
  required: {
    breaks: 'the running release inserts rows without this column, and they are refused',
    instead: 'add it as NULL or with a DEFAULT; fill it in batches; require it in a later release',
  },
  'default removed': {
    breaks: 'the running release inserts rows without this column, and they are refused',
    instead: `keep the default until every running release names the column; ${CONTRACT_LATER}`,
  },
  restricted: {
    breaks: 'rows of the running release (and old ones) that do not keep the new rule are refused',
    instead:
      'release a version that keeps the rule; mend the old rows in batches; add the rule in the migration of ' +
      'the release after that, with a line `-- contract: NAME reason` above',
  },
  blocking: {
    breaks: 'the table is copied or locked: every write of the running release waits until it is done',
    instead:
      'add a new table or column beside it, and copy in batches; or run it in a maintenance window, with a ' +
      'line `-- contract: NAME reason` above',
  },
  'every row': {
    breaks: 'all rows are locked at once, and the running release reads values that it does not expect',
    instead:
      'change the rows that need it, in batches with a WHERE on the primary key, outside of the migration',
  },
  replaced: {
    breaks: 'the running release uses what stood there before',
    instead: 'make the new one under a new name, and remove the old one in a later release',
  },
  opaque: {
    breaks: 'what it does is decided only when it runs, so that nobody can check it',
    instead: 'write the statement itself',
  },
} as const satisfies Record<string, Advice>

export type StepKind = keyof typeof ADVICE

/** A step of a statement that is not compatible. */
export interface Step {
  readonly kind: StepKind
  /** Such as "DROP COLUMN `body` of comment". */
  readonly what: string
}
