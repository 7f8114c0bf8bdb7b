const { lang } = document.documentElement

/** The language in which dates are written: in English with the day first, as lib/dates.ts does. */
export const dateLanguage = lang === 'en' ? 'en-GB' : lang
