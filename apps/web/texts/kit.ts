import { bilingual } from './language.js';

export const kitTexts = bilingual(
  {
    wan: '万元',
    yuan: '元',
    unreadableAmount: '请填数字金额，例如 128 或 128.5',
    cancel: '取消',
    close: '关闭',
    previous: '上一页',
    next: '下一页',
    pages: '分页',
    range: (from: number, to: number, total: number | null) =>
      total === null ? `${from}-${to}` : `${from}-${to} / ${total}`,
    chooseFile: '选择文件',
    dropHere: '或把文件拖到这里',
    done: '已完成',
    notDone: '未完成',
    current: '当前',
    progress: '进度',
    loading: '正在载入',
  },
  {
    wan: '10,000 yuan',
    yuan: 'yuan',
    unreadableAmount: 'Enter an amount in digits, for example 1280000',
    cancel: 'Cancel',
    close: 'Close',
    previous: 'Previous page',
    next: 'Next page',
    pages: 'Pages',
    range: (from: number, to: number, total: number | null) =>
      total === null ? `${from}-${to}` : `${from}-${to} of ${total}`,
    chooseFile: 'Choose a file',
    dropHere: 'or drop it here',
    done: 'Done',
    notDone: 'Not done',
    current: 'Current',
    progress: 'Progress',
    loading: 'Loading',
  },
);
