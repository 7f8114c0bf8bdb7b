/** What is said when a moderator’s action cannot be done. */
export const problems = {
  en: {
    decided_already: {
      title: 'Somebody was quicker',
      detail: 'Another moderator has changed it meanwhile. Nothing was changed; look at it again.',
    },
    nothing_chosen: { title: 'Nothing is chosen', detail: 'Choose between 1 and 200 comments first.' },
    invalid_edit: {
      title: 'Please check the text',
      detail: 'The text may not be empty, and may have 10,000 characters at most; a note 2,000.',
    },
    invalid_rules: {
      title: 'Please check the rules',
      detail: 'Nothing was changed. Correct the fields named and save again.',
    },
    nobody_to_block: {
      title: 'There is nobody to block',
      detail: 'This comment came with an import: no browser and no address is known of its writer.',
    },
    nobody_found: {
      title: 'Nothing was found',
      detail: 'No comment and no account fits what you have entered.',
    },
    not_confirmed: {
      title: 'Please confirm',
      detail: 'Nothing was erased. Choose at least one comment, and confirm that it is for good.',
    },
    unreadable_import: {
      title: 'The file cannot be read',
      detail: 'It is not a whole file of the format that was named. Nothing was stored.',
    },
    import_too_large: {
      title: 'The file is too large',
      detail: 'In the browser 8 MiB at most. On the server `npm run comments -- import` takes larger ones.',
    },
    unchecked_import: {
      title: 'Not the file that was checked',
      detail: 'Only a file whose report you have seen is stored. Check it first.',
    },
  },
  zh: {
    decided_already: {
      title: '有人先了一步',
      detail: '另一位管理者刚才改动了它。这里什么都没有改，请再看一眼。',
    },
    nothing_chosen: { title: '没有选中', detail: '请先选中1到200条评论。' },
    invalid_edit: { title: '请检查内容', detail: '内容不能为空，最多10,000个字符；备注最多2,000个。' },
    invalid_rules: { title: '请检查规则', detail: '什么都没有改。请改正指出的几处，再保存一次。' },
    nobody_to_block: {
      title: '没有可封禁的人',
      detail: '这条评论是导入的，不知道作者的浏览器，也不知道地址。',
    },
    nobody_found: { title: '什么都没有找到', detail: '没有符合所填内容的评论或账号。' },
    not_confirmed: { title: '请确认', detail: '什么都没有清除。请至少选中一条评论，并确认不再恢复。' },
    unreadable_import: {
      title: '文件读不懂',
      detail: '它不是所选格式的完整文件。什么都没有保存。',
    },
    import_too_large: {
      title: '文件太大',
      detail: '在浏览器里最多8MiB；更大的请在服务器上用`npm run comments -- import`。',
    },
    unchecked_import: { title: '不是检查过的文件', detail: '只有看过报告的文件才会保存。请先检查。' },
  },
}
