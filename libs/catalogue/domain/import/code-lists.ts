import { FIELDS, IP_KINDS, MODES, type Field, type IpKind, type Mode } from '../project.js';
import { saysNothing, taken, wrong, type Judged } from './judged.js';

/** How each value is called on the screen and in a list, the name we write first. */
const FIELD_NAMES: Readonly<Record<Field, readonly string[]>> = {
  'integrated-circuits': ['集成电路', 'Integrated circuits'],
  biomedicine: ['生物医药', 'Biomedicine'],
  'intelligent-manufacturing': ['智能制造', 'Intelligent manufacturing'],
  'high-end-manufacturing': ['高端制造', 'High-end manufacturing'],
  'new-materials': ['新材料', 'New materials'],
  'new-energy': ['新能源', 'New energy'],
  other: ['其他', 'Other', '其它'],
};
const KIND_NAMES: Readonly<Record<IpKind, readonly string[]>> = {
  invention: ['发明专利', '发明', '授权发明', 'invention patent'],
  'utility-model': ['实用新型', '实用新型专利', '新型', 'utility model'],
  design: ['外观设计', '外观设计专利', '外观', 'design patent'],
  application: ['专利申请', '发明申请', '发明专利申请', '申请中', 'patent application'],
  software: ['软件著作权', '软著', '计算机软件著作权', 'software copyright'],
  layout: ['集成电路布图设计', '布图设计', 'ic-layout', 'ic layout'],
  'plant-variety': ['植物新品种', '植物新品种权', 'plant', 'plant variety'],
  secret: ['技术秘密', '技术诀窍', '专有技术', '商业秘密', 'know-how', 'technical secret'],
};
const MODE_NAMES: Readonly<Record<Mode, readonly string[]>> = {
  assignment: ['转让', '专利权转让', '所有权转让', '权利转让', '出让'],
  exclusive: ['独占许可', '独占', '独占实施许可'],
  sole: ['排他许可', '排他', '独家许可', '排他实施许可'],
  ordinary: ['普通许可', '普通', '许可', '普通实施许可', '许可使用', '非独占许可'],
  equity: ['作价投资', '作价入股', '入股', '技术入股', '作价出资'],
  cooperation: ['合作', '合作转化', '合作实施', '联合实施'],
  development: ['技术开发', '合作开发', '委托开发', '联合开发'],
  service: ['技术服务', '服务', '技术咨询', '咨询'],
};

const key = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');

function lookup<T extends string>(codes: readonly T[], names: Readonly<Record<T, readonly string[]>>) {
  const known = new Map<string, T>();
  for (const code of codes) for (const name of [code, ...names[code]]) known.set(key(name), code);
  return (text: string): T | undefined => known.get(key(text));
}

const fieldOf = lookup(FIELDS, FIELD_NAMES);
const kindOf = lookup(IP_KINDS, KIND_NAMES);
const modeOf = lookup(MODES, MODE_NAMES);

type Language = 'zh' | 'en';
/** The first Chinese or the first Latin name, or the code: each is read back as the same value. */
const inLanguage = (names: readonly string[], code: string, language: Language): string =>
  language === 'zh' ? names[0]! : (names.find((name) => /^[a-z]/i.test(name)) ?? code);
export const fieldName = (field: Field, language: Language = 'zh'): string =>
  inLanguage(FIELD_NAMES[field], field, language);
export const kindName = (kind: IpKind, language: Language = 'zh'): string =>
  inLanguage(KIND_NAMES[kind], kind, language);
export const modeName = (mode: Mode, language: Language = 'zh'): string => inLanguage(MODE_NAMES[mode], mode, language);
export const CODE_LISTS = { field: FIELDS, ipKind: IP_KINDS, modes: MODES } as const;
export type CodeListField = keyof typeof CODE_LISTS;
export const isCodeList = (field: string): field is CodeListField => field in CODE_LISTS;

export const judgeField = (text: string): Judged<Field> => judge(text, fieldOf, FIELD_NAMES);
export const judgeKind = (text: string): Judged<IpKind> => judge(text, kindOf, KIND_NAMES);

function judge<T extends string>(
  text: string,
  of: (text: string) => T | undefined,
  names: Readonly<Record<T, readonly string[]>>,
): Judged<T> {
  if (saysNothing(text)) return taken<T>(null);
  const value = of(text);
  return value === undefined
    ? unknown(
        text,
        Object.values<readonly string[]>(names).map(([name]) => name!),
      )
    : taken(value);
}

/** Several at once; what isn't one of them makes the whole cell unreadable rather than shorter. */
export function judgeModes(text: string): Judged<readonly Mode[]> {
  if (saysNothing(text)) return taken<readonly Mode[]>([]);
  const modes: Mode[] = [];
  for (const part of text.normalize('NFKC').split(/[、,;/|+\n]|及|和|或/)) {
    if (part.trim() === '') continue;
    const mode = modeOf(part);
    if (mode === undefined)
      return unknown(
        part.trim(),
        Object.values(MODE_NAMES).map(([name]) => name!),
      );
    if (!modes.includes(mode)) modes.push(mode);
  }
  return taken(modes);
}

function unknown(text: string, names: readonly string[]): Judged<never> {
  const suggestion = nearest(text, names);
  return wrong('code-list.unknown', {
    part: text,
    params: { value: text, list: names.join('、') },
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** A name one letter away, with the same beginning, or within the text. */
function nearest(text: string, names: readonly string[]): string | undefined {
  const given = key(text);
  return (
    names.find((name) => name.length === given.length && differences(given, name) === 1) ??
    names.find((name) => given.length > 2 && name.startsWith(given.slice(0, 2))) ??
    names.find((name) => given.includes(key(name)))
  );
}

const differences = (a: string, b: string): number => Array.from(a).filter((letter, i) => letter !== b[i]).length;

/** Words for how far a thing is; each spans levels, so none is taken for one. */
const STAGES: Readonly<Record<string, string>> = {
  概念: '2',
  原理: '2',
  实验室: '4',
  小试: '5',
  样机: '6',
  中试: '6',
  示范: '7',
  量产: '9',
  产业化: '9',
};
const NUMERALS = '一二三四五六七八九';

/** `4.0`, `TRL 6`, `6级` and 六级 are levels; an empty cell says nothing. */
export function judgeTrl(text: string): Judged<number> {
  if (saysNothing(text)) return taken<number>(null);
  const bare = key(text)
    .replace(/^(trl|等级|级别)/, '')
    .replace(/级$/, '');
  const level = /^\d+(\.0+)?$/.test(bare) ? Number(bare) : bare.length === 1 ? NUMERALS.indexOf(bare) + 1 : 0;
  if (level >= 1 && level <= 9) return taken(level);
  const suggestion = Object.entries(STAGES).find(([stage]) => bare.includes(stage))?.[1];
  return wrong('code-list.unknown', {
    part: text,
    params: { value: text, list: '1-9' },
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
