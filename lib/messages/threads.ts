/** Threads of comments: what the server says of them. */
export const threads = {
  en: {
    entryTitle: (name: string, number: string) => `${name}, no. ${number}`,
    ownForms: { until: '(until {time})' },
  },
  zh: {
    entryTitle: (name: string, number: string) => `${name}，第${number}条`,
    ownForms: { until: '（{time}之前）' },
  },
}
