import { blocks } from './blocks.ts'
import { lines } from './lines.ts'
import { thread } from './thread.ts'
import type { Messages } from './en.ts'
import { search } from './search.ts'
import { moderation } from './moderation.ts'
import { reading } from './reading.ts'
import { found } from './found.ts'
import { styleguide } from './styleguide.ts'
import { translation } from './translation.ts'
import { finding } from './finding.ts'
import { admin } from './admin.ts'
import { identity } from './identity.ts'
import { numbers } from './numbers.ts'
import { privacy } from './privacy.ts'
import { proofs } from './proofs.ts'
import { account } from './account.ts'
import { threads } from './threads.ts'
import { notices } from './notices.ts'

/** 界面上的中文。 */
export const zh: Messages = {
  found: found.zh,
  admin: admin.zh,
  identity: identity.zh,
  numbers: numbers.zh,
  privacy: privacy.zh,
  proofs: proofs.zh,
  account: account.zh,
  notices: notices.zh,
  site: {
    name: '船台',
    tagline: '容器编排，按图施工。',
    description:
      '关于Docker、Compose和Kubernetes的博客：示例都是真实的文件，网站本身也由它所讲解的那一套来交付。',
    statement:
      '船台是造船的地方，也是船下水的地方。这里造的是容器：讲Docker、Compose和Kubernetes的文章，示例都是真实的文件，都真的能跑。',
  },
  navigation: {
    skip: '跳到正文',
    label: '本站',
    articles: '文章',
    language: '语言',
    otherLanguage: 'English',
  },
  home: { register: '图纸目录', sheet: '图号', latest: '文章' },
  post: {
    published: '发布',
    updated: '更新',
    tags: '标签',
    contents: '目录',
    minutes: (n: number) => `${n}分钟`,
    reading: '阅读',
    views: '浏览',
    comments: '评论',
    footnotes: '注释',
    sectionLink: (title: string) => `“${title}”的链接`,
    back: '全部文章',
  },
  code: {
    copy: '复制',
    copied: '已复制',
    copyFailed: '没能复制，请选中文字手动复制。',
    download: '下载',
    downloadFile: (file: string) => `下载${file}`,
    allFiles: (n: number) => `本文的全部${n}个文件`,
    scrollable: (title: string) => `代码：${title}`,
  },
  blocks: blocks.zh,
  callout: { note: '说明', tip: '提示', warning: '注意', danger: '危险' },
  discussion: {
    title: '讨论',
    pageTitle: (title: string) => `讨论：${title}`,
    intro: '中英文读者共用一个讨论区。不需要账号；你的IP地址只以哈希保存，两天之后谁也无法还原。',
    empty: '还没有人留言。在你那里能跑通吗？',
    loading: '正在取评论……',
    resting: '评论在休息：暂时连不上数据库。文章完整可读，你输入的内容会留在这个浏览器里。',
    retry: '再试一次',
    more: '后面的评论',
    earlier: '从第一条看起',
    about: '评论：',
    inReplyTo: (number: string) => `回复第${number}条`,
    reply: '回复',
    replyingTo: (name: string, number: string) => `正在回复${name}（第${number}条）`,
    cancelReply: '不回复，另起一条',
    permalink: (number: string) => `第${number}条`,
    sending: '正在发送……',
    waiting: '恢复联网后会自动发送',
    posted: '评论已发布。',
    notSent: '没有发出，内容已保留。',
    unreachable: '网站没有应答。请稍后再发一次，不会重复出现。',
    form: {
      title: '写评论',
      name: '名字',
      email: '邮箱',
      optional: '（可不填）',
      emailHint: '不显示，也不给任何人。',
      body: '评论',
      bodyHint: '支持Markdown：`代码`、**加粗**、列表、链接、代码块。最多10,000个字符。',
      submit: '发布评论',
      draft: '草稿已保存在这个浏览器里。',
    },
  },
  threads: threads.zh,
  search: search.zh,
  lines: lines.zh,
  thread: thread.zh,
  notFound: {
    title: '没有这张图纸',
    text: '这个地址下面什么也没有。可能是链接写错了，也可能文章改了名字。',
    home: '去图纸目录',
  },
  unavailable: {
    title: '稍等片刻',
    text: '这一页要由程序来生成，而程序眼下没有应答。刚才发送的内容没有得到确认：请返回上一页，文字还在表单里，再发一次也不会重复。所有文章照常可读。',
    home: '去图纸目录',
  },
  footer: {
    colophon: '文章和示例都是git里的文件；网站由它所讲解的那类文件交付。',
    privacy: '计数不用cookie，不请求任何第三方。',
    servedBy: '牌记：由谁送达',
  },
  colophon: {
    title: '牌记',
    heading: '网站用什么造，又由谁送到你面前',
    lead: '旧时刻书，书末留一方牌记，写明谁刻的、用什么字、在哪里印。这一页就是本站的牌记，有几行要等你打开才填上。',
    served: '这一次由谁应答',
    replica: '副本',
    node: '节点',
    since: '启动时间',
    release: '副本的版本',
    pageRelease: '本页的版本',
    unasked: '还没有问过副本。平时由脚本去问；没有脚本，请点下面的链接。',
    asking: '正在问一个副本……',
    answered: '{time}得到应答。再问一次，也许换一个副本来答。',
    changing: '{time}得到应答。本页和副本的版本不同：新版本正在上线。',
    away: '这一页由edge送来，眼下没有副本应答。文章照样可以读。',
    nameless: '没有名字',
    again: '再问一次',
    json: '同样的内容，JSON格式',
  },
  translation: translation.zh,
  styleguide: styleguide.zh,
  finding: finding.zh,
  figure: { description: '图的文字说明', sheet: '图' },
  reading: reading.zh,
  problems: {
    ...admin.zh.problems,
    not_found: { title: '没有找到', detail: '没有这篇文章或这个地址。' },
    method_not_allowed: { title: '方法不对', detail: '这个地址不接受这种请求方法。' },
    invalid_body: { title: '读不懂', detail: '请求体不是这个地址需要的JSON对象。' },
    invalid_query: { title: '参数不对', detail: '地址里缺少参数，或者参数写错了。' },
    payload_too_large: { title: '太大了', detail: '一条评论最多32KiB，请缩短一些。' },
    unsupported_media_type: {
      title: '内容类型不对',
      detail: '请发送application/json，或者以application/x-www-form-urlencoded提交HTML表单。',
    },
    cross_origin: { title: '来自别的网站', detail: '只能从本站自己的页面写入。' },
    invalid_comment: { title: '请检查评论', detail: '什么都没有保存。请改正指出的几处，再发一次。' },
    idempotency_conflict: {
      title: '键已经用过',
      detail: '这个Idempotency-Key已经用于另一条评论。新的评论请用新的键。',
    },
    too_many_comments: {
      title: '请稍等',
      detail: '你所在的地址短时间内发来的评论太多了。你写的内容还在，过一会儿再发。',
    },
    challenge_required: {
      title: '先算一道题',
      detail: '眼下评论很多，浏览器需要先做一小段计算。计算会自动开始，你写的内容还在。',
    },
    not_yours: {
      title: '不是在这里写的',
      detail: '只有写下评论的那个浏览器，并且cookie还在，才能修改它。什么都没有改动。',
    },
    too_late: {
      title: '已经过了修改的时间',
      detail: '评论发出后15分钟内可以修改和删除。什么都没有改动，可以在下面补充一条回复。',
    },
    too_many_reactions: {
      title: '今天够多了',
      detail: '你所在的网络今天已经在这里点了很多次，这一次没有计入。',
    },
    ...moderation.zh.problems,
    database_unavailable: {
      title: '评论在休息',
      detail: '暂时连不上数据库。什么都没有保存，你写的内容还在，请稍后再试。',
    },
    internal: { title: '是我们的错', detail: '我们这边出了问题。什么都没有保存，请再试一次。' },
  },
  fields: {
    name: { missing: '请写一个名字。', too_long: '名字最多80个字符。', invalid: '名字里有无法显示的字符。' },
    email: {
      missing: '请填写邮箱，或者留空。',
      too_long: '邮箱最多254个字符。',
      invalid: '这不是邮箱地址。应该像name@example.org这样，也可以留空。',
    },
    body: {
      missing: '请写点什么。',
      too_long: '评论最多10,000个字符。',
      invalid: '内容里有控制字符，请删掉。',
    },
    locale: { missing: '缺少语言：zh或en。', too_long: '语言只能是zh或en。', invalid: '语言只能是zh或en。' },
    parentId: {
      missing: '你回复的评论不在了。',
      too_long: '这不是评论的编号。',
      invalid: '你回复的评论不在这个讨论里。',
    },
    anchor: {
      missing: '没有说明评论的是哪几行。',
      too_long: '一条评论最多针对40行。',
      invalid: '这篇文章的示例里没有这几行：请重新打开页面，或者不针对这几行发表。',
    },
  },
}
