/** What the site says where it is found: on cards, in feeds, to programs that read. */
export const found = {
  en: {
    card: { site: 'Blog', articles: 'Drawings', languages: 'Languages', subjects: 'Subjects' },
    failed: {
      title: 'Something gave way here',
      text: 'The page could not be made, and that is our mistake, not yours. It has been noted. What you sent was not confirmed: go back, and your text is still in the form. Loading the page again may help.',
      home: 'To the register of drawings',
    },
    page: {
      label: 'This page for programs',
      copy: 'Copy page as Markdown',
      copied: 'The page is copied, as Markdown',
      copyFailed: 'Could not copy. Open the Markdown and copy it from there.',
      view: 'View as Markdown',
    },
    waysOn: {
      title: 'From here',
      search: 'Search the articles',
      submit: 'Search',
      newest: 'The newest articles',
      archive: 'All articles by year',
    },
    feed: {
      tag: (site: string, tag: string) => `${site}: ${tag}`,
      series: (site: string, title: string) => `${site}: ${title}`,
    },
    llms: {
      about:
        'Each article is also a Markdown file, with its examples, at its address with `.md` behind it. Examples are real files: every article links to them.',
      articles: 'Articles',
      series: (title: string) => `Series: ${title}`,
      more: 'More',
      feed: 'the newest articles, whole',
      here: 'Articles in English',
    },
    markdown: {
      figure: (caption: string) => `Figure: ${caption}`,
    },
  },
  zh: {
    card: { site: '技术博客', articles: '图纸', languages: '语言', subjects: '主题' },
    failed: {
      title: '这里出了故障',
      text: '这一页没能生成，是我们的错，与你无关，故障已经记下。刚才发送的内容没有得到确认：请返回上一页，文字还在表单里。重新载入这一页，也许就好了。',
      home: '去图纸目录',
    },
    page: {
      label: '供程序读取的本页',
      copy: '复制本页的Markdown',
      copied: '本页已复制为Markdown',
      copyFailed: '没能复制。请打开Markdown，从那里复制。',
      view: '查看Markdown',
    },
    waysOn: {
      title: '接下来',
      search: '在文章里搜索',
      submit: '搜索',
      newest: '最新文章',
      archive: '按年份看全部文章',
    },
    feed: {
      tag: (site: string, tag: string) => `${site} · 主题：${tag}`,
      series: (site: string, title: string) => `${site} · 系列：${title}`,
    },
    llms: {
      about:
        '每篇文章都有一份Markdown，示例代码也在里面：在文章地址后面加上`.md`就是。示例都是真实的文件，文章里给出下载地址。',
      articles: '文章',
      series: (title: string) => `系列：${title}`,
      more: '更多',
      feed: '最新文章，全文',
      here: '中文文章',
    },
    markdown: {
      figure: (caption: string) => `图：${caption}`,
    },
  },
}
