import type { Locale } from '@/lib/locale'

/** What a drawing says, in one language: its caption, its description, and the words within it. */
export type FigureText<Label extends string> = {
  caption: string
  description: string
  labels: Record<Label, string>
}

export type FigureTexts<Label extends string> = Record<Locale, FigureText<Label>>
