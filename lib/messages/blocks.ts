/** Code blocks, tabs and the reader's own values. */
export const blocks = {
  en: {
    terminal: 'Terminal',
    wrap: 'Wrap long lines',
    mark: 'Highlighted: ',
    add: 'Added: ',
    del: 'Removed: ',
    hunk: 'Place: ',
    alternatives: (labels: string) => `Alternatives: ${labels}`,
    values: {
      title: 'Your values',
      intro:
        'What you set here goes into every code block and every copy on this site. It stays in this browser and is sent nowhere.',
      reset: (label: string) => `Reset ${label}`,
      resetAll: 'Reset all',
      invalid: 'Not used yet. Expected: {hint}.',
      changed: '{label}: {value}, in {count} places of this page.',
      restored: 'Every block shows the article’s own values again.',
      kept: 'This browser keeps nothing for the site, so the values hold on this page only.',
    },
  },
  zh: {
    terminal: '终端',
    wrap: '长行换行',
    mark: '重点：',
    add: '新增：',
    del: '删除：',
    hunk: '位置：',
    alternatives: (labels: string) => `可选：${labels}`,
    values: {
      title: '换成你的值',
      intro: '在这里填一次，全站的代码块和复制出去的内容都会用上。只保存在这个浏览器里，不会发往任何地方。',
      reset: (label: string) => `还原${label}`,
      resetAll: '全部还原',
      invalid: '还没有采用。要求：{hint}。',
      changed: '{label}：{value}，本页共{count}处。',
      restored: '所有代码块都恢复成文章原来的值。',
      kept: '这个浏览器不为本站保存数据，这些值只在本页有效。',
    },
  },
}
