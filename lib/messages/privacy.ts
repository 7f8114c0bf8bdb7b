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
    rows: [
      [
        'That you opened an article',
        'A hash of your address and browser, made with a random key of the day; whether you reached the end',
        '48 hours; the key as well',
      ],
      [
        'The day’s sums of an article',
        'How many views, visitors and readers to the end. Nobody is in them',
        'For good',
      ],
      [
        'Where readers came from',
        'The name of the site that linked here, and how many came from it',
        'For good',
      ],
      [
        'Your comment',
        'Your text, the name you gave, the time, the language; your e-mail address if you gave one, which is never shown',
        'Until it is deleted',
      ],
      [
        'Whose comment or reaction it is',
        'A hash of the cookie below, so that you can change what you wrote; a hash of your address under the key of the day, against floods',
        'As long as the comment; the key of the day for 48 hours',
      ],
      [
        'Notices of replies, if you asked for them',
        'Your e-mail address and the comment; which notices were sent. Whoever never wants mail: a hash of the address',
        'Until you end them, or 30 days without your confirmation; what was sent for 30 days more; the hash for good',
      ],
      [
        'Your account at GitHub, if you signed in with it',
        'Its number, login and public name; no e-mail address, and no key to the account',
        'Until you have signed out everywhere, 90 days after you last signed in at the latest, or until you ask; the login beside each comment as long as the comment',
      ],
      [
        'Requests, in the server’s log',
        'Time, page, answer and duration. No address, no browser, nothing you searched for',
        'As long as the operator keeps logs',
      ],
    ],
    cookiesTitle: 'Cookies',
    cookie: 'Name',
    purpose: 'What for, and when it is set',
    cookies: {
      writer:
        'Set when you write a comment or react, and not before: it lets you edit and delete what is yours. A random number, signed',
      locale: 'Set when you choose the language yourself: remembers it',
      session: 'Set when you sign in, and gone when you sign out. Reading and commenting need no signing in',
      reader:
        'Set when you sign in with GitHub to have your name verified; for 90 days, or until you sign out',
      github: 'For the minutes that signing in with GitHub takes, if you choose that',
    },
  },
  zh: {
    title: '隐私',
    heading: '本站知道你的什么',
    lead: '够用就好，能少则少。存了什么、留多久、怎么删，都写在这里。',
    tableTitle: '存什么，留多久',
    what: '事项',
    contains: '内容',
    kept: '保留多久',
    rows: [
      ['你打开过一篇文章', '地址与浏览器的哈希，用当天的随机密钥算出；是否读到了结尾', '48 小时，密钥也一样'],
      ['每篇文章每天的合计', '浏览、访客、读到结尾各有多少。里面没有任何人', '一直保留'],
      ['读者从哪里来', '链接到这里的网站的名字，以及从那里来了多少人', '一直保留'],
      ['你的评论', '正文、你填的名字、时间、语言；填了电子邮箱也会存下，但从不显示', '直到被删除'],
      [
        '评论或回应是谁的',
        '下面那个 cookie 的哈希，好让你改自己写的话；还有地址的哈希，用当天的密钥算出，防止刷屏',
        '与评论同在；当天的密钥留 48 小时',
      ],
      [
        '回复通知（你开启了才有）',
        '你的邮箱和那条评论；发出过哪些通知。选择永不收信的，只存邮箱的哈希',
        '到你停止为止，未确认的留 30 天；发送记录再留 30 天；哈希一直保留',
      ],
      [
        'GitHub 账号（你用它登录了才有）',
        '编号、账号名和公开的名字；没有邮箱，也没有能进入账号的密钥',
        '到你在所有浏览器退出为止，最迟到最后一次登录的 90 天后；你要求时立即删除。评论旁边的账号名与评论同在',
      ],
      [
        '服务器日志里的请求',
        '时间、页面、结果和耗时。没有地址，没有浏览器，没有你搜过的词',
        '由运行者的日志保留期决定',
      ],
    ],
    cookiesTitle: '用到的 cookie',
    cookie: '名字',
    purpose: '用途，以及何时设置',
    cookies: {
      writer: '你发表评论或作出回应时才设置：凭它修改和删除自己的内容。它是一个签过名的随机数',
      locale: '你自己选择语言时设置：记住这个选择',
      session: '登录时设置，退出时删除。阅读和评论都不需要登录',
      reader: '你用 GitHub 登录、让名字得到验证时设置：保留 90 天，退出时删除',
      github: '如果你选择用 GitHub 登录，只在登录的那几分钟里存在',
    },
  },
}
