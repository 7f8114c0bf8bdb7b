/** Threads of comments: what the server says of them. */
export const threads = {
  en: {
    feed: 'Comments (Atom)',
    entryTitle: (name: string, number: string) => `${name}, no. ${number}`,
  },
  zh: {
    feed: '评论（Atom）',
    entryTitle: (name: string, number: string) => `${name}，第${number}条`,
  },
}
