/** What the form and the comments say of readers who signed in. */
const en = {
  offer: 'Sign in with GitHub',
  offerHint: 'Not needed. It shows that the name is yours; only your public name and login are stored.',
  signedIn: 'Your name is verified by GitHub, as {login}.',
  signOut: 'Sign out',
  verified: 'verified by GitHub',
}

const zh: typeof en = {
  offer: '用GitHub登录',
  offerHint: '不登录也能评论。登录可以证明名字是你的，我们只保存公开的名字和账号名。',
  signedIn: '你的名字已由GitHub验证，账号是{login}。',
  signOut: '退出登录',
  verified: '已由GitHub验证',
}

export const identity = { en, zh }
