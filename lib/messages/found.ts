/** What the site says where it is found: on cards, in feeds, to programs that read. */
export const found = {
  en: {
    card: { site: 'Blog', articles: 'Drawings', languages: 'Languages', subjects: 'Subjects' },
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
