/** What is said while comments are decided, and of the keys for it. */
export const deciding = {
  en: {
    doing: {
      approve: 'Approving…',
      reject: 'Rejecting…',
      spam: 'Marking as spam…',
      delete: 'Deleting…',
      restore: 'Restoring…',
    },
    done: {
      approve: (n: string) => `Approved: ${n}.`,
      reject: (n: string) => `Rejected: ${n}.`,
      spam: (n: string) => `Marked as spam: ${n}.`,
      delete: (n: string) => `Deleted: ${n}.`,
      restore: (n: string) => `Restored: ${n}.`,
      undo: (n: string) => `Taken back: ${n}.`,
    },
    conflict: {
      decided: (who: string, status: string) =>
        `${who} decided it meanwhile: ${status}. Nothing was changed.`,
      changed: (status: string) => `It has changed meanwhile: ${status}. Nothing was changed.`,
      gone: 'It is gone: its data was erased. Nothing was changed.',
      some: (n: string) => `Left alone, because they had changed meanwhile: ${n}.`,
    },
    keys: {
      open: 'Keyboard',
      title: 'Keyboard shortcuts',
      close: 'Close',
      next: 'Next comment',
      previous: 'Previous comment',
      select: 'Select or deselect',
      edit: 'Edit the text',
      undo: 'Undo the last action',
      help: 'This list',
      note: 'They are off while you type.',
    },
  },
  zh: {
    doing: {
      approve: '正在通过……',
      reject: '正在标为不通过……',
      spam: '正在标为垃圾……',
      delete: '正在删除……',
      restore: '正在恢复……',
    },
    done: {
      approve: (n: string) => `已通过：${n}。`,
      reject: (n: string) => `未通过：${n}。`,
      spam: (n: string) => `已标为垃圾：${n}。`,
      delete: (n: string) => `已删除：${n}。`,
      restore: (n: string) => `已恢复：${n}。`,
      undo: (n: string) => `已撤销：${n}。`,
    },
    conflict: {
      decided: (who: string, status: string) => `${who}先处理了它：${status}。这里什么都没有改。`,
      changed: (status: string) => `它刚才变了：${status}。这里什么都没有改。`,
      gone: '它已经不在了：数据已应要求清除。这里什么都没有改。',
      some: (n: string) => `这几条刚才变了，没有动：${n}。`,
    },
    keys: {
      open: '键盘',
      title: '键盘快捷键',
      close: '关闭',
      next: '下一条',
      previous: '上一条',
      select: '选中或取消选中',
      edit: '修改内容',
      undo: '撤销上一次操作',
      help: '这份清单',
      note: '打字的时候不起作用。',
    },
  },
}
