'use client'

import { useActionState, useEffect, useRef } from 'react'
import type { TypedRules } from '@/features/comments/moderation/rules-form'
import type { Locale } from '@/lib/locale'
import { moderation } from '@/lib/messages/moderation'
import type { ProblemTexts } from '../problems'
import { Textarea } from '../Textarea'
import { saveRules, type SavedRules } from './actions'

type Props = { rules: TypedRules; locale: Locale; readOnly: boolean; problems: ProblemTexts }

type FieldProps = { name: keyof TypedRules; saved: SavedRules; locale: Locale }

const choices = { approval: ['none', 'first', 'all'], challenge: ['suspicion', 'always', 'never'] } as const

function Control({ name, saved, locale }: FieldProps) {
  const text = moderation[locale].rules
  const typed = saved.typed[name]
  const common = {
    id: name,
    name,
    defaultValue: typed,
    'aria-describedby': `${name}-hint ${name}-error`,
    'aria-invalid': saved.problems[name] !== undefined || undefined,
  }
  if (name === 'approval' || name === 'challenge') {
    const words: Record<string, string> = text[name]
    return (
      <select key={typed} {...common}>
        {choices[name].map((choice) => (
          <option key={choice} value={choice}>
            {words[choice]}
          </option>
        ))}
      </select>
    )
  }
  return name === 'words' || name === 'addresses' ? (
    <Textarea rows={5} spellCheck={false} {...common} />
  ) : (
    <input inputMode="numeric" autoComplete="off" {...common} />
  )
}

function Field({ name, saved, locale }: FieldProps) {
  const text = moderation[locale].rules
  const problem = saved.problems[name]
  return (
    <div className="field">
      <label htmlFor={name}>{text.fields[name]}</label>
      <p className="hint" id={`${name}-hint`}>
        {text.hints[name]}
      </p>
      <p className="error" id={`${name}-error`}>
        {problem && text.faults[name]}
        {problem?.line != null && ` ${text.line(String(problem.line))}`}
      </p>
      <Control name={name} saved={saved} locale={locale} />
    </div>
  )
}

/** The rules for comments. Whatever the site answers, what was typed stays. */
export function RulesForm({ rules, locale, readOnly, problems }: Props) {
  const text = moderation[locale].rules
  const start: SavedRules = { state: 'new', typed: rules, problems: {} }
  const [saved, act, isSaving] = useActionState<SavedRules, FormData>(saveRules, start)
  const form = useRef<HTMLFormElement>(null)
  const { state } = saved
  useEffect(() => {
    if (state === 'invalid_rules') form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [state, saved])
  return (
    <form ref={form} action={act} className="mod-text mod-rules">
      <fieldset disabled={readOnly}>
        <Field name="approval" saved={saved} locale={locale} />
        <Field name="challenge" saved={saved} locale={locale} />
        <Field name="maxLinks" saved={saved} locale={locale} />
        <Field name="words" saved={saved} locale={locale} />
        <Field name="addresses" saved={saved} locale={locale} />
        <Field name="perHour" saved={saved} locale={locale} />
        <Field name="articlePerMinute" saved={saved} locale={locale} />
        <Field name="sitePerTenMinutes" saved={saved} locale={locale} />
        {state === 'new' || state === 'saved' ? (
          <p role="status">{state === 'saved' && text.saved}</p>
        ) : (
          <p role="alert">{problems[state]}</p>
        )}
        <button className="button" aria-disabled={isSaving || undefined}>
          {text.save}
        </button>
      </fieldset>
    </form>
  )
}
