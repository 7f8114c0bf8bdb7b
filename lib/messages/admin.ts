/** The frame of the moderators' pages, signing in, and what can go wrong there. */
export const admin = {
  en: {
    area: 'Moderation',
    navigation: {
      label: 'Moderation',
      queue: 'Queue',
      comments: 'Comments',
      people: 'People',
      numbers: 'Numbers',
      audit: 'Audit',
      settings: 'Settings',
      account: 'Account',
    },
    language: 'Language of these pages',
    signIn: {
      title: 'Sign in',
      lead: 'For those who look after the discussions here. Readers need no account.',
      email: 'E-mail address',
      password: 'Password',
      submit: 'Sign in',
      or: 'or',
      passkey: 'Sign in with a passkey',
      passkeyWaiting: 'Your device asks for the passkey…',
      passkeyCancelled: 'No passkey was used. You can try again, or sign in with your password.',
      help: 'Forgotten? An owner of this site can send you a new link, and whoever runs the server can set a new password with npm run admin:create.',
      wait: (seconds: string) => `The next attempt is possible in ${seconds} seconds.`,
    },
    problems: {
      signed_out: {
        title: 'Please sign in',
        detail: 'This is for moderators who are signed in. Your session has ended, or was ended elsewhere.',
      },
      github_unavailable: {
        title: 'GitHub does not answer',
        detail: 'Signing in did not work this time. You can comment without it, or try again.',
      },
      forbidden: { title: 'For owners only', detail: 'Your account may not do this. An owner can.' },
      wrong_credentials: {
        title: 'Not signed in',
        detail: 'The e-mail address and the password do not belong together.',
      },
      too_many_attempts: {
        title: 'Please wait a little',
        detail:
          'There were too many wrong attempts. Sessions that are open go on; a passkey works as before.',
      },
      stale_session: {
        title: 'Please sign in again',
        detail:
          'You signed in more than an hour ago. Before a passkey is added, this site wants to know that it is you.',
      },
      weak_password: {
        title: 'Choose another password',
        detail: 'It must have 12 to 200 characters. A few words in a row are good; nothing was changed.',
      },
      wrong_password: {
        title: 'Not your password',
        detail: 'The present password is not the right one. Nothing was changed.',
      },
      passkey_refused: {
        title: 'The passkey was not accepted',
        detail: 'It is not known here, or took too long. Nothing was changed; please try again.',
      },
      last_owner: {
        title: 'Somebody must stay',
        detail: 'This is the last owner. Make somebody else an owner first.',
      },
      invitation_void: {
        title: 'The link has been used up',
        detail: 'An invitation works once, and for three days. Ask the owner for a new one.',
      },
      invalid_account: {
        title: 'Please check the form',
        detail: 'It needs a name of 1 to 80 characters, an e-mail address, and a role. Nothing was stored.',
      },
      account_exists: {
        title: 'There is an account already',
        detail: 'A moderator with this e-mail address exists. Nothing was changed.',
      },
    },
  },
  zh: {
    area: '管理',
    navigation: {
      label: '管理',
      queue: '待审',
      comments: '评论',
      people: '读者',
      numbers: '数据',
      audit: '操作记录',
      settings: '规则',
      account: '账户',
    },
    language: '管理页面的语言',
    signIn: {
      title: '登录',
      lead: '这里供管理讨论区的人使用。读者不需要账户。',
      email: '邮箱',
      password: '密码',
      submit: '登录',
      or: '或者',
      passkey: '用通行密钥登录',
      passkeyWaiting: '请在设备上确认通行密钥……',
      passkeyCancelled: '没有用到通行密钥。可以再试一次，也可以用密码登录。',
      help: '忘了密码？请站长发一个新链接；维护服务器的人也可以用npm run admin:create重设。',
      wait: (seconds: string) => `${seconds}秒后可以再试。`,
    },
    problems: {
      signed_out: {
        title: '请先登录',
        detail: '这里只对已登录的管理员开放。登录可能已经过期，或在别处被撤销。',
      },
      github_unavailable: {
        title: 'GitHub没有应答',
        detail: '这次没能登录。不登录也可以评论，也可以再试一次。',
      },
      forbidden: { title: '只有站长可以', detail: '这个账户没有此项权限，请站长来做。' },
      wrong_credentials: { title: '没有登录成功', detail: '邮箱和密码对不上。' },
      too_many_attempts: {
        title: '请稍等一会儿',
        detail: '输错的次数太多了。已经登录的会话不受影响，通行密钥照常可用。',
      },
      stale_session: {
        title: '请重新登录',
        detail: '上次登录已超过一小时。添加通行密钥之前，需要再确认一次是本人。',
      },
      weak_password: {
        title: '请换一个密码',
        detail: '密码需要12至200个字符，连着写几个词就很好。什么都没有改动。',
      },
      wrong_password: { title: '当前密码不对', detail: '当前密码不正确，什么都没有改动。' },
      passkey_refused: {
        title: '通行密钥没有通过',
        detail: '这里不认识它，或者等得太久。什么都没有改动，请再试一次。',
      },
      last_owner: { title: '总得留一位站长', detail: '这是最后一位站长。请先让别人也成为站长。' },
      invitation_void: { title: '链接已经失效', detail: '邀请链接三天内有效，只能用一次。请站长再发一个。' },
      invalid_account: {
        title: '请检查表单',
        detail: '需要1至80个字符的名字、一个邮箱和一个角色。什么都没有保存。',
      },
      account_exists: { title: '账户已经存在', detail: '已有管理员使用这个邮箱。什么都没有改动。' },
    },
  },
}
