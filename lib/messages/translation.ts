const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What the site says about translations that are missing or older, and about what is not published yet. */
const en = {
  olderTitle: 'This translation is older than its original',
  changed: (changed: number, total: number) =>
    `${changed} of the ${plural(total, 'section', 'sections')} of the Chinese original ${changed === 1 ? 'has' : 'have'} changed since.`,
  added: (added: number) =>
    `${plural(added, 'section is', 'sections are')} new there and not translated yet.`,
  removed: (removed: number) =>
    `${plural(removed, 'section below is', 'sections below are')} no longer in the original.`,
  updated: 'The original was last updated on',
  introduction: 'Introduction',
  changedSections: 'Changed:',
  addedSections: 'New:',
  removedSections: 'No longer there:',
  missingTitle: 'Not translated yet',
  missing: (sections: number, minutes: number) =>
    `This article is there in Chinese only. None of its ${plural(sections, 'section', 'sections')} has been translated; reading the original takes about ${plural(minutes, 'minute', 'minutes')}.`,
  readOriginal: 'Read it in Chinese',
  originalContents: 'What the original says',
  onlyThere: 'Only in Chinese',
  draft: 'Draft',
  scheduled: 'Appears on',
  unpublished: 'Readers cannot see this yet.',
}

const zh: typeof en = {
  olderTitle: '译文比原文旧',
  changed: (changed, total) => `英文原文共${total}节，其中${changed}节在翻译之后改过。`,
  added: (added) => `原文新增了${added}节，还没有翻译。`,
  removed: (removed) => `下文有${removed}节，原文已经删去。`,
  updated: '原文最近更新于',
  introduction: '引言',
  changedSections: '改过：',
  addedSections: '新增：',
  removedSections: '已删去：',
  missingTitle: '还没有译文',
  missing: (sections, minutes) =>
    `这篇文章目前只有英文，全文${sections}节都还没有翻译；读原文大约要${minutes}分钟。`,
  readOriginal: '读英文原文',
  originalContents: '原文讲了什么',
  onlyThere: '只有英文',
  draft: '草稿',
  scheduled: '定于以下日期发布：',
  unpublished: '读者现在还看不到这一篇。',
}

export const translation = { en, zh }
