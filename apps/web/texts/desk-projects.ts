import type { ReleaseObstacle } from '@luochui/catalogue/wire/project.js';
import { bilingual } from './language.js';

interface DeskProjectsTexts {
  title: string;
  heading: (view: string, total: number) => string;
  views: string;
  all: string;
  import: string;
  export: (format: string) => string;
  search: string;
  anyField: string;
  field: string;
  sort: string;
  sorts: Record<'number' | 'waiting' | 'newest' | 'price-high', string>;
  columns: Record<
    'number' | 'title' | 'holder' | 'field' | 'check' | 'trl' | 'modes' | 'price' | 'status' | 'updated',
    string
  >;
  select: (number: string) => string;
  selectPage: string;
  selectAll: (total: number) => string;
  selecting: string;
  clear: string;
  selected: (count: number) => string;
  blocked: (count: number, first: string) => string;
  release: (count: number) => string;
  releaseOffline: string;
  bulk: string;
  noObstacle: string;
  obstacles: Record<ReleaseObstacle['reason'], (number: string) => string>;
  released: (count: number) => string;
  refused: (count: number) => string;
  retry: (count: number) => string;
  dismiss: string;
  keys: Record<'move' | 'select' | 'open' | 'search' | 'keys', string>;
  keyboard: string;
  empty: string;
  emptyAccepted: string;
  emptySearch: string;
  clearSearch: string;
  open: string;
}

/** Desk page of projects, and the page on which one is checked. */
export const deskProjectsTexts = bilingual<DeskProjectsTexts>(
  {
    title: '成果管理',
    heading: (view, total) => `${view} ${total} 项`,
    views: '工作',
    all: '全部成果',
    import: '导入',
    export: (format) => `导出 ${format}`,
    search: '成果、持有人、专利号',
    anyField: '全部领域',
    field: '领域',
    sort: '排序',
    sorts: { number: '按编号', waiting: '按等候时间', newest: '按最新', 'price-high': '按报价' },
    columns: {
      number: '编号',
      title: '成果名称',
      holder: '持有人',
      field: '领域',
      check: '发布核对',
      trl: 'TRL',
      modes: '方式',
      price: '报价',
      status: '状态',
      updated: '更新',
    },
    select: (number) => `选中 ${number}`,
    selectPage: '选中本页',
    selectAll: (total) => `选中全部 ${total} 项`,
    selecting: '正在选中',
    clear: '取消选中',
    selected: (count) => `已选 ${count}`,
    blocked: (count, first) => `${count} 项不能发布：${first}`,
    release: (count) => `发布所选（${count}）`,
    releaseOffline: '已断开，恢复后才能发布',
    bulk: '批量操作',
    noObstacle: '可以发布',
    obstacles: {
      'not-found': () => '找不到这项成果',
      'not-accepted': () => '不在待发布',
      'no-right': () => '没有登记权利',
      'number-invalid': (number) => `校验位不符 ${number}`,
      'term-over': (number) => `已届满 ${number}`,
      red: (number) => `权利核验红色 ${number}`,
      amber: (number) => `权利核验待确认 ${number}`,
    },
    released: (count) => `已发布 ${count} 项`,
    refused: (count) => `${count} 项没有发布`,
    retry: (count) => `重试这 ${count} 项`,
    dismiss: '知道了',
    keys: { move: '下一行、上一行', select: '选中', open: '打开受理', search: '搜索', keys: '看按键' },
    keyboard: '按键',
    empty: '这里没有成果',
    emptyAccepted: '没有待发布的成果',
    emptySearch: '没有符合的成果',
    clearSearch: '清空筛选',
    open: '打开',
  },
  {
    title: 'Projects',
    heading: (view, total) => `${view}: ${total}`,
    views: 'Work',
    all: 'All projects',
    import: 'Import',
    export: (format) => `Export ${format}`,
    search: 'project, holder, patent number',
    anyField: 'All fields',
    field: 'Field',
    sort: 'Sort',
    sorts: { number: 'By number', waiting: 'Longest waiting', newest: 'Newest', 'price-high': 'By price' },
    columns: {
      number: 'No.',
      title: 'Project',
      holder: 'Holder',
      field: 'Field',
      check: 'Release check',
      trl: 'TRL',
      modes: 'Mode',
      price: 'Price',
      status: 'State',
      updated: 'Updated',
    },
    select: (number) => `Select ${number}`,
    selectPage: 'Select this page',
    selectAll: (total) => `Select all ${total}`,
    selecting: 'Selecting',
    clear: 'Clear selection',
    selected: (count) => `${count} selected`,
    blocked: (count, first) => `${count} can’t be released: ${first}`,
    release: (count) => `Release selected (${count})`,
    releaseOffline: 'Offline: releasing works again with the network',
    bulk: 'Bulk actions',
    noObstacle: 'can be released',
    obstacles: {
      'not-found': () => 'no such project',
      'not-accepted': () => 'not waiting for release',
      'no-right': () => 'no right recorded',
      'number-invalid': (number) => `check digit wrong ${number}`,
      'term-over': (number) => `term over ${number}`,
      red: (number) => `rights check red ${number}`,
      amber: (number) => `rights check not acknowledged ${number}`,
    },
    released: (count) => `${count} released`,
    refused: (count) => `${count} not released`,
    retry: (count) => `Try these ${count} again`,
    dismiss: 'Close',
    keys: { move: 'next row, row before', select: 'select', open: 'open', search: 'search', keys: 'show keys' },
    keyboard: 'Keys',
    empty: 'No projects here',
    emptyAccepted: 'No project waits for release',
    emptySearch: 'Nothing fits',
    clearSearch: 'Clear filters',
    open: 'Open',
  },
);
export type { DeskProjectsTexts };
