import { importWords, type ImportWords } from './import-words.js';
import { bilingual } from './language.js';

interface DeskImportTexts extends ImportWords {
  title: string;
  steps: readonly [string, string, string, string];
  stepsLabel: string;
  choose: string;
  chooseHint: string;
  savedMapping: string;
  template: string;
  noSaved: string;
  recent: string;
  uploading: string;
  file: (size: string, used: number, of: number) => string;
  reading: string;
  judged: (rows: number) => string;
  written: (done: number, total: number) => string;
  writing: string;
  remaining: (seconds: number) => string;
  keeps: string;
  waiting: string;
  reads: string;
  sheet: string;
  headerRow: string;
  encoding: string;
  separator: string;
  dateOrder: string;
  unit: string;
  columns: string;
  constants: string;
  columnOf: (letter: string, header: string) => string;
  sample: string;
  notUsed: string;
  ask: string;
  yours: string;
  answerFirst: string;
  mappingName: string;
  mappingHint: string;
  keep: string;
  go: (rows: number) => string;
  nothing: string;
  cancel: string;
  fits: string;
  useKept: (name: string) => string;
  words: (n: number, open: number) => string;
  findWord: string;
  allFound: (n: number, field: string) => string;
  theirs: string;
  rowsWith: string;
  ours: string;
  oursOf: (word: string) => string;
  moreWords: (n: number) => string;
  readWithWords: (n: number) => string;
  changedFields: string;
  issues: (rows: number, mended: number) => string;
  noIssues: string;
  views: string;
  view: { errors: (n: number) => string; updated: (n: number) => string; all: (n: number) => string };
  row: (n: number) => string;
  empty: string;
  adopt: string;
  adoptAll: (n: number) => string;
  edit: string;
  editOf: (cell: string) => string;
  save: string;
  mended: string;
  download: string;
  downloadRows: (n: number) => string;
  warnings: (n: number) => string;
  inRows: (rows: string, more: number) => string;
  done: (added: number, updated: number) => string;
  doneNote: string;
  toProjects: string;
  another: string;
  refused: string;
  refusedNote: string;
  tryEncoding: string;
  cancelled: string;
  offline: string;
  joined: string;
}

export const deskImportTexts = bilingual<DeskImportTexts>(
  {
    ...importWords.zh,
    title: '导入成果',
    steps: ['选文件', '核对', '导入', '完成'],
    stepsLabel: '步骤',
    choose: '选择表格文件',
    chooseHint: '.xlsx 或 .csv，最大 20 MB。也可以拖到这里。先核对，确认后才写入。',
    template: '下载空白模板',
    savedMapping: '沿用已保存的对应关系',
    noSaved: '不沿用，按表头识别',
    recent: '最近的导入',
    uploading: '正在上传',
    file: (size, used, of) => `${size} · ${of} 列中用到 ${used} 列`,
    reading: '正在读取文件',
    judged: (rows) => `${rows} 行已核对，尚未写入`,
    written: (done, total) => `${done} / ${total} 行已写入`,
    writing: '导入进度',
    remaining: (seconds) => `约还需 ${seconds} 秒。`,
    keeps: '有误的行不写入，改好即补入。可以离开此页；同一文件再导一次不会重复。',
    waiting: '正在排队，前一次导入结束后开始。',
    reads: '这样读取',
    sheet: '工作表',
    headerRow: '表头在第几行',
    encoding: '编码',
    separator: '分隔符',
    dateOrder: '日期顺序',
    unit: '价格单位',
    columns: '列的对应',
    constants: '整个文件用同一个值',
    columnOf: (letter, header) => `${letter} 列“${header}”对应`,
    sample: '例如',
    notUsed: '不用',
    ask: '需要您决定',
    yours: '请选择',
    answerFirst: '请先回答上面的问题',
    mappingName: '保存对应关系为',
    mappingHint: '下次同一来源的文件可以直接沿用；来源编号也按此名称识别。',
    keep: '按此名称重读',
    go: (rows) => `导入 ${rows} 行`,
    nothing: '没有可以导入的行。',
    cancel: '取消导入',
    fits: '表头与以前保存的对应关系相符，列和词语的对应都可以沿用：',
    useKept: (name) => `沿用“${name}”`,
    words: (n, open) => (open > 0 ? `词语的对应（${n} 个，其中 ${open} 个待定）` : `词语的对应（${n} 个）`),
    findWord: '查找词语',
    allFound: (n, field) => `找到的 ${n} 个“${field}”都归为`,
    theirs: '文件中的写法',
    rowsWith: '行数',
    ours: '归为',
    oursOf: (word) => `“${word}”归为`,
    moreWords: (n) => `再看 ${n} 个`,
    readWithWords: (n) => `按所选对应重读（${n} 个）`,
    changedFields: '将改动的字段',
    issues: (rows, mended) => (mended > 0 ? `${rows} 行有误，已改 ${mended} 处` : `${rows} 行有误`),
    noIssues: '没有错误',
    views: '筛选',
    view: { errors: (n) => `有误 ${n}`, updated: (n) => `更新 ${n}`, all: (n) => `全部 ${n}` },
    row: (n) => `第 ${n} 行`,
    empty: '（空）',
    adopt: '采用',
    adoptAll: (n) => `采用全部建议（${n}）`,
    edit: '修改',
    editOf: (cell) => `${cell} 的新值`,
    save: '保存',
    mended: '已改',
    download: '下载错误表',
    downloadRows: (n) => `下载错误表（${n} 行）`,
    warnings: (n) => `提示 ${n} 条`,
    inRows: (rows, more) => (more > 0 ? `第 ${rows} 等行，另有 ${more} 行` : `第 ${rows} 行`),
    done: (added, updated) => `已新增 ${added} 项，更新 ${updated} 项`,
    doneNote: '新增的成果已受理，可以发布。',
    toProjects: '去发布',
    another: '导入另一个文件',
    refused: '文件未被接受',
    refusedNote: '什么也没有写入。',
    tryEncoding: '换一种编码重读',
    cancelled: '已取消，什么也没有写入。',
    offline: '已断开。导入在服务器上继续，恢复后显示进度。',
    joined: '、',
  },
  {
    ...importWords.en,
    title: 'Import projects',
    steps: ['Choose', 'Check', 'Import', 'Done'],
    stepsLabel: 'Steps',
    choose: 'Choose a spreadsheet',
    chooseHint: '.xlsx or .csv, at most 20 MB. It can be dropped here. You check it before anything is written.',
    template: 'Download an empty template',
    savedMapping: 'Use a kept mapping',
    noSaved: 'None: read the header',
    recent: 'Recent imports',
    uploading: 'Uploading',
    file: (size, used, of) => `${size} · ${used} of ${of} columns used`,
    reading: 'Reading the file',
    judged: (rows) => `${rows} rows checked, nothing written yet`,
    written: (done, total) => `${done} of ${total} rows written`,
    writing: 'Import progress',
    remaining: (seconds) => `About ${seconds} s left. `,
    keeps:
      'Rows with errors are not written; mend them and send them again. You may leave this page; the same file twice adds nothing.',
    waiting: 'In the queue: it begins when the import before it has ended.',
    reads: 'How it is read',
    sheet: 'Sheet',
    headerRow: 'Header in row',
    encoding: 'Encoding',
    separator: 'Separator',
    dateOrder: 'Order of dates',
    unit: 'Unit of prices',
    columns: 'Which column is which',
    constants: 'One value for the whole file',
    columnOf: (letter, header) => `Column ${letter}, “${header}”, is`,
    sample: 'e.g.',
    notUsed: 'Not used',
    ask: 'For you to decide',
    yours: 'Choose',
    answerFirst: 'Answer the questions above first',
    mappingName: 'Keep this mapping as',
    mappingHint: 'The next file of this source can use it; source references are known under this name.',
    keep: 'Read under this name',
    go: (rows) => `Import ${rows} rows`,
    nothing: 'There is no row to import.',
    cancel: 'Cancel the import',
    fits: 'The header is that of a kept mapping: its columns and words can be used again.',
    useKept: (name) => `Use “${name}”`,
    words: (n, open) => (open > 0 ? `Words and ours (${n}, ${open} to be decided)` : `Words and ours (${n})`),
    findWord: 'Find a word',
    allFound: (n, field) => `All ${n} found (${field}) are`,
    theirs: 'As in the file',
    rowsWith: 'Rows',
    ours: 'Ours',
    oursOf: (word) => `What “${word}” is`,
    moreWords: (n) => `${n} more`,
    readWithWords: (n) => `Read with these (${n})`,
    changedFields: 'Fields that change',
    issues: (rows, mended) => (mended > 0 ? `${rows} rows with errors, ${mended} mended` : `${rows} rows with errors`),
    noIssues: 'No errors',
    views: 'Filter',
    view: { errors: (n) => `Errors ${n}`, updated: (n) => `Updated ${n}`, all: (n) => `All ${n}` },
    row: (n) => `Row ${n}`,
    empty: '(empty)',
    adopt: 'Adopt',
    adoptAll: (n) => `Adopt all (${n})`,
    edit: 'Edit',
    editOf: (cell) => `New value of ${cell}`,
    save: 'Save',
    mended: 'Mended',
    download: 'Download errors',
    downloadRows: (n) => `Download errors (${n} rows)`,
    warnings: (n) => `${n} hints`,
    inRows: (rows, more) => (more > 0 ? `Rows ${rows} and ${more} more` : `Row ${rows}`),
    done: (added, updated) => `${added} new, ${updated} updated`,
    doneNote: 'What is new is accepted and can be released.',
    toProjects: 'Release them',
    another: 'Import another file',
    refused: 'The file was not taken',
    refusedNote: 'Nothing was written.',
    tryEncoding: 'Read with another encoding',
    cancelled: 'Cancelled; nothing was written.',
    offline: 'Offline. The import goes on at the server; its progress returns with the network.',
    joined: ', ',
  },
);
export type { DeskImportTexts };
