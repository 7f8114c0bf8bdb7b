/** What the interface says around reading: settings, drawings, formulas, footnotes. */
export const reading = {
  en: {
    settings: 'Reading settings',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    textSize: 'Text size',
    textSizes: { small: 'Small', medium: 'Medium', large: 'Large', largest: 'Largest' },
    note: (number: string) => `Note ${number}`,
    backToNote: (number: string) => `Back to the text of note ${number}`,
    source: 'The drawing as text',
    parts: { loop: 'Repeat', alt: 'If', opt: 'Perhaps', par: 'At the same time' },
    table: 'Table',
  },
  zh: {
    settings: '阅读设置',
    theme: '主题',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    textSize: '字号',
    textSizes: { small: '小', medium: '中', large: '大', largest: '特大' },
    note: (number: string) => `注${number}`,
    backToNote: (number: string) => `回到注${number}的正文`,
    source: '图的文本',
    parts: { loop: '循环', alt: '如果', opt: '可选', par: '同时' },
    table: '表格',
  },
}
