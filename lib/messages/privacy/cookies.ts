/** The cookies: what for, when they are set, for how long. */
export const cookies = {
  en: {
    cookiesTitle: 'Cookies',
    cookie: 'Name',
    purpose: 'What for, when it is set, and for how long',
    cookies: {
      writer:
        'Set when you write a comment or react, and not before: it lets you edit and delete what is yours. A random number, signed; for 180 days after you last wrote or reacted',
      locale: 'Set when you choose the language yourself: remembers it for a year',
      reader:
        'Set when you sign in with GitHub to have your name verified; for 90 days, or until you sign out',
      github: 'For the minutes that signing in with GitHub takes, if you choose that',
      session:
        'For moderators: set when they sign in; for two weeks, or until they sign out. Reading and commenting need no signing in',
      device:
        'For moderators: set when they sign in, for 180 days, so that strangers who guess passwords cannot keep that browser out',
      minutes:
        'For moderators, for five minutes each: the e-mail address of a mistyped form, the link of an invitation just made, the question that a passkey answers',
    },
  },
  zh: {
    cookiesTitle: '用到的 cookie',
    cookie: '名字',
    purpose: '用途，何时设置，留多久',
    cookies: {
      writer:
        '你发表评论或点选反应时才设置：凭它修改和删除自己的内容。它是一个签过名的随机数，留到最后一次评论或反应之后 180 天',
      locale: '你自己选择语言时设置：记住这个选择，留一年',
      reader: '你用 GitHub 登录、让名字得到验证时设置：保留 90 天，退出时删除',
      github: '如果你选择用 GitHub 登录，只在登录的那几分钟里存在',
      session: '给管理员的：登录时设置，留两周，退出时删除。阅读和评论都不需要登录',
      device: '给管理员的：登录时设置，留 180 天，免得陌生人猜密码时把这个浏览器也挡在门外',
      minutes: '给管理员的，各留五分钟：填错的登录表单里的邮箱、刚生成的邀请链接、通行密钥要回答的问题',
    },
  },
}
