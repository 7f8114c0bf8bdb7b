/** What is stored of people: what, what is in it, how long. By the names of `storedRows` (features/privacy). */
export const stored = {
  en: {
    visit: [
      'That you opened an article',
      'Two hashes, of your address with the name of your browser and of your address alone, made with a random key of the day; a random number for each opening; whether you reached the end',
      '48 hours; the key as well',
    ],
    sums: [
      'The day’s sums of an article',
      'How many views, visitors and readers to the end. Nobody is in them',
      'For good',
    ],
    referrers: [
      'Where readers came from',
      'The name of the site that linked here, and how many came from it',
      'For good',
    ],
    comment: [
      'Your comment',
      'Your text and a hash of it, the name you gave, the time, the language, the lines it is about; your e-mail address if you gave one, which is never shown',
      'Until an owner of the site erases it. What you or a moderator delete nobody else sees any more, but moderators do until then',
    ],
    writer: [
      'Whose comment or reaction it is',
      'A hash of the cookie below, so that you can change what you wrote; a hash of your address under the key of the day, against floods',
      'As long as the comment or reaction; the key of the day for 48 hours',
    ],
    limits: [
      'How much comes from an address',
      'A hash of your address under the key of the day, and how many comments, attempts to comment or sign in, and mails it caused; how many mails went to a mailbox, by its hash; which calculations were used, by theirs',
      'Little more than an hour; who wrote last and who caused mails, two days',
    ],
    judgement: [
      'What moderators think of a comment',
      'Why it was held back, in key words; what they noted for each other',
      'As long as the comment',
    ],
    blocks: [
      'Who was blocked',
      'The hash of the cookie and that of the address which wrote a comment; the moderator’s reason',
      'Until the block ends or is lifted; of the address it has no effect after its day',
    ],
    log: [
      'What moderators did',
      'Who did what and when; for texts, notes and blocks also the words before and after',
      'For good; when a person’s data is erased, those words go',
    ],
    notices: [
      'Notices of replies, if you asked for them',
      'Your e-mail address and the comment; which notices were sent. Whoever never wants mail: a hash of the address',
      'Until you end them, or 30 days without your confirmation; what was sent for 30 days more; the hash for good',
    ],
    github: [
      'Your account at GitHub, if you signed in with it',
      'Its number, login and public name; the hash of a key by which your browser stays signed in. No e-mail address, and no key to the account',
      'Until you have signed out everywhere, 90 days after you last signed in at the latest, or until an owner erases it; the login beside each comment as long as the comment',
    ],
    attempts: [
      'Wrong attempts to sign in as a moderator',
      'Hashes of the address and of the account, how many there were, and how long to wait',
      'A day after the last one',
    ],
    moderators: [
      'The accounts of moderators',
      'Name, e-mail address, a hash of the password, the public halves of passkeys; the browsers that are signed in, by their names and when they were last used',
      'For good; who is signed in for two weeks; an invitation, with its e-mail address, for three days',
    ],
    requests: [
      'Requests, in the server’s log',
      'Time, page, answer and duration. No address, no browser, nothing you searched for',
      'As long as the operator keeps logs',
    ],
  },
  zh: {
    visit: [
      '你打开过一篇文章',
      '两个哈希，用当天的随机密钥算出：一个是地址加浏览器名称，一个只是地址；每次打开的一个随机数；是否读到了结尾',
      '48 小时，密钥也一样',
    ],
    sums: ['每篇文章每天的合计', '浏览、访客、读到结尾各有多少。里面没有任何人', '一直保留'],
    referrers: ['读者从哪里来', '链接到这里的网站的名字，以及从那里来了多少人', '一直保留'],
    comment: [
      '你的评论',
      '正文和正文的哈希、你填的名字、时间、语言、所评的代码行；填了电子邮箱也会存下，但从不显示',
      '到站长清除为止。你或管理员删除的，别人再也看不到，但在清除之前管理员仍能看到',
    ],
    writer: [
      '评论或反应是谁的',
      '下面那个 cookie 的哈希，好让你改自己写的话；还有地址的哈希，用当天的密钥算出，防止刷屏',
      '与评论或反应同在；当天的密钥留 48 小时',
    ],
    limits: [
      '一个地址发来了多少',
      '地址的哈希，用当天的密钥算出，以及它发了多少评论，试过多少次评论或登录，引发了多少邮件；一个邮箱收了多少封，只存邮箱的哈希；哪些计算题用过了，也只存哈希',
      '一小时多一点；最近谁写过、谁引发过邮件，留两天',
    ],
    judgement: ['管理员对评论的看法', '为什么没有马上显示，用几个代码表示；他们互相写的备注', '与评论同在'],
    blocks: [
      '谁被封禁了',
      '写那条评论的 cookie 的哈希和地址的哈希；管理员写的原因',
      '到封禁结束或解除为止；对地址的封禁过了当天就不起作用',
    ],
    log: [
      '管理员做过什么',
      '谁、何时、做了什么；改正文、写备注、封禁时，还有改前改后的文字',
      '一直保留；清除一个人的数据时，那些文字一并清掉',
    ],
    notices: [
      '回复通知（你开启了才有）',
      '你的邮箱和那条评论；发出过哪些通知。选择永不收信的，只存邮箱的哈希',
      '到你停止为止，未确认的留 30 天；发送记录再留 30 天；哈希一直保留',
    ],
    github: [
      'GitHub 账号（你用它登录了才有）',
      '编号、账号名和公开的名字；让浏览器保持登录的密钥的哈希。没有邮箱，也没有能进入账号的密钥',
      '到你在所有浏览器退出为止，最迟到最后一次登录的 90 天后，或到站长清除为止；评论旁边的账号名与评论同在',
    ],
    attempts: ['以管理员身份登录失败', '地址的哈希和账户的哈希、失败了几次、还要等多久', '最后一次之后一天'],
    moderators: [
      '管理员的账户',
      '名字、邮箱、密码的哈希、通行密钥的公开部分；登录着的浏览器，记名称和最近使用的时间',
      '一直保留；登录状态留两周；邀请连同其中的邮箱留三天',
    ],
    requests: [
      '服务器日志里的请求',
      '时间、页面、结果和耗时。没有地址，没有浏览器，没有你搜过的词',
      '由运行者的日志保留期决定',
    ],
  },
}
