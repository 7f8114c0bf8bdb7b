/** What the site says where it is found: on cards, in feeds, to programs that read. */
export const found = {
  en: {
    card: { site: 'Blog', articles: 'Drawings', languages: 'Languages', subjects: 'Subjects' },
    markdown: {
      figure: (caption: string) => `Figure: ${caption}`,
      named: (kind: string, title: string) => `${kind}: ${title}`,
    },
  },
  zh: {
    card: { site: '技术博客', articles: '图纸', languages: '语言', subjects: '主题' },
    markdown: {
      figure: (caption: string) => `图：${caption}`,
      named: (kind: string, title: string) => `${kind}：${title}`,
    },
  },
}
