import { search } from './search.ts'
import { moderation } from './moderation.ts'
import { reading } from './reading.ts'
import { found } from './found.ts'
import { styleguide } from './styleguide.ts'
import { translation } from './translation.ts'
import { blocks } from './blocks.ts'
import { lines } from './lines.ts'
import { thread } from './thread.ts'
import { finding } from './finding.ts'
import { admin } from './admin.ts'
import { identity } from './identity.ts'
import { numbers } from './numbers.ts'
import { privacy } from './privacy.ts'
import { proofs } from './proofs.ts'
import { account } from './account.ts'
import { threads } from './threads.ts'
import { notices } from './notices.ts'

/** Everything the interface says in English. The Chinese catalogue has the same shape. */
export const en = {
  found: found.en,
  admin: admin.en,
  identity: identity.en,
  numbers: numbers.en,
  privacy: privacy.en,
  proofs: proofs.en,
  account: account.en,
  notices: notices.en,
  site: {
    name: 'Slipway',
    tagline: 'Container orchestration, drawn to scale.',
    description:
      'A blog about Docker, Compose and Kubernetes whose examples are real files, and which is itself shipped by what it explains.',
    statement:
      'A slipway is where a ship is built and from where it goes to sea. Here it is containers: articles on Docker, Compose and Kubernetes, with examples that are real files and really run.',
  },
  navigation: {
    skip: 'Skip to the content',
    label: 'Site',
    articles: 'Articles',
    language: 'Language',
    otherLanguage: '中文',
  },
  home: { register: 'Register of drawings', sheet: 'No.', latest: 'Articles' },
  post: {
    published: 'Published',
    updated: 'Updated',
    tags: 'Subjects',
    contents: 'Contents',
    minutes: (n: number) => `${n} min`,
    reading: 'Reading',
    views: 'Views',
    comments: 'Comments',
    footnotes: 'Notes',
    sectionLink: (title: string) => `Link to “${title}”`,
    back: 'All articles',
  },
  code: {
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Could not copy. Select the text and copy it by hand.',
    download: 'Download',
    downloadFile: (file: string) => `Download ${file}`,
    allFiles: (n: number) => `All ${n} files of this article`,
    scrollable: (title: string) => `Code: ${title}`,
  },
  blocks: blocks.en,
  callout: { note: 'Note', tip: 'Tip', warning: 'Warning', danger: 'Danger' },
  discussion: {
    title: 'Discussion',
    pageTitle: (title: string) => `Discussion: ${title}`,
    intro:
      'One discussion for both languages. No account; your IP address is stored only as a hash that nobody can undo after two days.',
    empty: 'Nobody has written yet. Does it work for you? Does it not?',
    loading: 'Fetching the comments…',
    resting:
      'The comments are resting: the database cannot be reached. The article is all here, and what you type stays in this browser.',
    retry: 'Try again',
    more: 'Later comments',
    earlier: 'From the first comment',
    about: 'Comments on',
    inReplyTo: (number: string) => `In reply to no. ${number}`,
    reply: 'Reply',
    replyingTo: (name: string, number: string) => `Replying to ${name}, no. ${number}`,
    cancelReply: 'Do not reply, start anew',
    permalink: (number: string) => `No. ${number}`,
    sending: 'Sending…',
    waiting: 'Sent when you are online again',
    posted: 'Your comment is published.',
    notSent: 'Not sent. The text is kept.',
    unreachable: 'The site did not answer. Please send it again in a moment; it will not appear twice.',
    form: {
      title: 'Write a comment',
      name: 'Name',
      email: 'E-mail',
      optional: '(optional)',
      emailHint: 'Never shown and never shared.',
      body: 'Comment',
      bodyHint: 'Markdown works: `code`, **bold**, lists, links, fenced blocks. At most 10,000 characters.',
      submit: 'Publish comment',
      draft: 'Draft kept in this browser.',
    },
  },
  threads: threads.en,
  search: search.en,
  lines: lines.en,
  thread: thread.en,
  notFound: {
    title: 'No such drawing',
    text: 'Nothing is filed under this address. Perhaps the link has a typing error, or the article was renamed.',
    home: 'To the register of drawings',
  },
  unavailable: {
    title: 'Back in a moment',
    text: 'This page needs a program that does not answer just now. What you sent was not confirmed: go back, your text is still in the form, and sending it again makes no second comment. All articles can be read.',
    home: 'To the register of drawings',
  },
  footer: {
    colophon: 'Text and examples are files in git; the site is shipped by the kind of files it explains.',
    privacy: 'No cookies for counting, no third parties.',
    servedBy: 'Colophon',
  },
  colophon: {
    title: 'Colophon',
    heading: 'What this site is made of, and who served you',
    lead: 'Printers used to close a book with a note on who had set it, in which type and on which press. This is that note. A few of its lines are filled in only when you look.',
    served: 'Served to you by',
    replica: 'Replica',
    node: 'Node',
    since: 'Running since',
    release: 'Release it runs',
    pageRelease: 'Release of this page',
    unasked: 'The replica has not been asked. A script does that; without one, follow the link.',
    asking: 'Asking a replica…',
    answered: 'Answered at {time}. Ask again, and it may be another one.',
    changing: 'Answered at {time}. Page and replica are of two releases: a new one is just going out.',
    away: 'This page came from the edge; no replica answers just now. Articles can be read all the same.',
    nameless: 'not named',
    again: 'Ask again',
    json: 'The same as JSON',
  },
  translation: translation.en,
  styleguide: styleguide.en,
  finding: finding.en,
  figure: { description: 'Description of the drawing', sheet: 'Fig.' },
  reading: reading.en,
  problems: {
    ...admin.en.problems,
    not_found: { title: 'Not found', detail: 'There is no such article or address.' },
    method_not_allowed: { title: 'Method not allowed', detail: 'This address does not take that method.' },
    invalid_body: {
      title: 'Not readable',
      detail: 'The body is not the JSON object that this address expects.',
    },
    invalid_query: { title: 'Bad query', detail: 'A parameter of the address is missing or wrong.' },
    payload_too_large: { title: 'Too large', detail: 'A comment may be 32 KiB at most. Please shorten it.' },
    unsupported_media_type: {
      title: 'Wrong content type',
      detail: 'Send application/json, or an HTML form as application/x-www-form-urlencoded.',
    },
    cross_origin: {
      title: 'From another site',
      detail: 'Writing is possible from this site’s own pages only.',
    },
    invalid_comment: {
      title: 'Please check the comment',
      detail: 'Nothing was stored. Correct the fields named and send it again.',
    },
    idempotency_conflict: {
      title: 'Key already used',
      detail: 'This Idempotency-Key was used for another comment. Send a new key with a new comment.',
    },
    too_many_comments: {
      title: 'A moment, please',
      detail:
        'More comments come from your address than we take in so short a time. Your text is kept; send it again later.',
    },
    challenge_required: {
      title: 'One calculation first',
      detail:
        'Many comments are arriving. Your browser has to do a short calculation first; it starts by itself, and your text is kept.',
    },
    ...moderation.en.problems,
    not_yours: {
      title: 'Not written here',
      detail:
        'Only the browser that wrote a comment can change it, while it keeps its cookie. Nothing was changed.',
    },
    too_late: {
      title: 'Too late to change it',
      detail:
        'A comment can be changed and deleted for 15 minutes. Nothing was changed; write another one below it.',
    },
    too_many_reactions: {
      title: 'Enough for today',
      detail: 'There were many clicks from your network on this already. It was not counted.',
    },
    database_unavailable: {
      title: 'The comments are resting',
      detail:
        'The database cannot be reached. Nothing was stored; your text is kept. Please try again in a moment.',
    },
    internal: {
      title: 'Our mistake',
      detail: 'Something failed on our side. Nothing was stored; please try again.',
    },
  },
  fields: {
    name: {
      missing: 'Please give a name.',
      too_long: 'The name may have 80 characters at most.',
      invalid: 'The name contains characters that cannot be shown.',
    },
    email: {
      missing: 'Please give an e-mail address or leave the field empty.',
      too_long: 'The e-mail address may have 254 characters at most.',
      invalid: 'This is not an e-mail address. It looks like name@example.org, or leave the field empty.',
    },
    body: {
      missing: 'Please write something.',
      too_long: 'A comment may have 10,000 characters at most.',
      invalid: 'The text contains control characters. Please remove them.',
    },
    locale: {
      missing: 'The language is missing: zh or en.',
      too_long: 'The language is zh or en.',
      invalid: 'The language is zh or en.',
    },
    parentId: {
      missing: 'The comment that you reply to is not there.',
      too_long: 'This is not the id of a comment.',
      invalid: 'The comment that you reply to is not in this discussion.',
    },
    anchor: {
      missing: 'The lines that you comment on are missing.',
      too_long: 'A comment may be about 40 lines at most.',
      invalid:
        'This article has no example with these lines: load the page again, or comment without the lines.',
    },
  },
}

export type Messages = typeof en
