import { cookies } from './privacy/cookies.ts'
import { stored } from './privacy/stored.ts'

/** The page about what is stored. Its prose is in features/privacy. */
export const privacy = {
  en: {
    title: 'Privacy',
    heading: 'What this site knows about you',
    lead: 'As little as it can work with. Here is all of it, with how long it stays, and how to have it deleted.',
    tableTitle: 'What is stored, and how long',
    what: 'What',
    contains: 'What is in it',
    kept: 'How long',
    rows: stored.en,
    ...cookies.en,
  },
  zh: {
    title: '隐私',
    heading: '本站知道你的什么',
    lead: '够用就好，能少则少。存了什么、留多久、怎么删，都写在这里。',
    tableTitle: '存什么，留多久',
    what: '事项',
    contains: '内容',
    kept: '保留多久',
    rows: stored.zh,
    ...cookies.zh,
  },
}
