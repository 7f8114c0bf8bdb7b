import { passwordLength } from '@/lib/server/auth/password'

type Props = { id: string; label: string; hint: string }

/** The field in which a password is made up. */
export function NewPassword({ id, label, hint }: Props) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={passwordLength.min}
        maxLength={passwordLength.max}
        aria-describedby={`${id}-hint`}
      />
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}
