/** What the site says of notices by e-mail: in the form, in the mails, and on the pages that links in mails lead to. */
const en = {
  notify: 'Tell me of replies by e-mail',
  notifyHint: 'One mail first asks whether it is you. Every notice has a link that ends them.',
  page: {
    confirmTitle: 'Notices of replies',
    confirmText:
      'Press the button, and you get an e-mail when somebody replies to your comment. Each of them has a link that ends them at once.',
    confirmButton: 'Yes, send me notices',
    confirmedTitle: 'You will hear of replies',
    confirmedText:
      'The address is confirmed. It also holds for further comments that you write with it in the same browser.',
    stopTitle: 'No more notices?',
    stopText:
      'The first button ends the notices for all your comments; you can ask for them again with a new comment. After the second one this site never writes to the address again, whoever types it in.',
    stopButton: 'End the notices',
    neverButton: 'Never write to me again',
    stoppedTitle: 'The notices have ended',
    stoppedText: 'Nothing more is sent. A mail that was on its way at this very moment may still arrive.',
    neverTitle: 'You will not hear from us again',
    neverText:
      'Only a hash of the address is kept, so that we know whom not to write to. A mail that was on its way at this very moment may still arrive.',
    invalidTitle: 'This link does not work',
    invalidText:
      'Perhaps a part of it was lost when it was copied. Please open it from the mail again, as a whole.',
    goneTitle: 'Nothing to confirm any more',
    goneText:
      'The link is older than 30 days, the comment is gone, or the notices were ended meanwhile. A new comment can ask for them again.',
    restingTitle: 'A moment, please',
    restingText: 'The database cannot be reached; nothing was changed. Please try again in a moment.',
    home: 'To the articles',
  },
  mail: {
    confirmSubject: 'Please confirm: notices of replies',
    confirmText: (title: string) =>
      `Somebody, probably you, has commented on “${title}” and asked to be told of replies at this address.`,
    confirmAsk: 'If it was you, open this page and press the button there:',
    confirmElse:
      'If it was not you, do nothing: without the button no notice is ever sent. The link works for 30 days.',
    replySubject: (name: string, title: string) => `${name} replied to you: ${title}`,
    replyText: (name: string, title: string) => `${name} has replied to your comment on “${title}”:`,
    cut: '(The rest is on the site.)',
    read: 'Read and answer it on the site:',
    why: 'You get this mail because you asked for notices of replies with your comment.',
    stop: 'End them:',
    never: 'Never get mail from this site again:',
  },
}

const zh: typeof en = {
  notify: '有人回复时发邮件告诉我',
  notifyHint: '会先发一封邮件，确认是你本人。每封通知里都有停止通知的链接。',
  page: {
    confirmTitle: '回复通知',
    confirmText: '点下面的按钮，以后有人回复你的评论，就会收到邮件。每封邮件里都有链接，随时可以停止。',
    confirmButton: '好，有回复就通知我',
    confirmedTitle: '有了回复，会告诉你',
    confirmedText: '邮箱已经确认。以后在同一个浏览器里用这个邮箱评论，不必再确认。',
    stopTitle: '不再接收通知？',
    stopText:
      '第一个按钮停止你所有评论的回复通知；以后发新评论时，还可以重新开启。点第二个按钮之后，无论谁填写这个邮箱，本站都不会再给它发信。',
    stopButton: '停止通知',
    neverButton: '永远不要再给我发信',
    stoppedTitle: '通知已经停止',
    stoppedText: '不会再发通知了。此刻正在发送途中的邮件，也许还会收到一封。',
    neverTitle: '本站不会再给你发信',
    neverText: '我们只保留这个邮箱的哈希值，用来记住不要给谁发信。此刻正在发送途中的邮件，也许还会收到一封。',
    invalidTitle: '这个链接打不开',
    invalidText: '也许复制时漏掉了一段。请从邮件里重新打开完整的链接。',
    goneTitle: '已经没有需要确认的内容',
    goneText: '链接超过了30天，或者评论已经不在，或者通知已经停止。发新评论时可以重新开启。',
    restingTitle: '请稍等',
    restingText: '数据库暂时连不上，什么都没有改动。请过一会儿再试。',
    home: '去看文章',
  },
  mail: {
    confirmSubject: '请确认：回复通知',
    confirmText: (title) => `有人（应该就是你）评论了《${title}》，并希望有回复时发邮件到这个邮箱。`,
    confirmAsk: '如果是你本人，请打开下面的页面，点其中的按钮：',
    confirmElse: '如果不是你，不必理会：不点按钮，就不会收到任何通知。链接30天内有效。',
    replySubject: (name, title) => `${name}回复了你：${title}`,
    replyText: (name, title) => `${name}回复了你在《${title}》下的评论：`,
    cut: '（其余内容请到网站上看。）',
    read: '到网站上阅读和回复：',
    why: '你在评论时选择了接收回复通知，所以收到这封邮件。',
    stop: '停止通知：',
    never: '永远不再接收本站的邮件：',
  },
}

export const notices = { en, zh }
