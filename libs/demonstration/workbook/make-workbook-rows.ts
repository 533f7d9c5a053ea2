import { checkDigit } from '@luochui/catalogue';
import { FAULTS } from './faults.js';
import { random, type Random } from './random.js';
import type { Subject, Work } from './subject.js';
import type { WorkbookRow } from './workbook-row.js';
import { BIOMEDICINE } from './subjects-biomedicine.js';
import { HIGH_END_MANUFACTURING } from './subjects-high-end-manufacturing.js';
import { INTEGRATED_CIRCUITS } from './subjects-integrated-circuits.js';
import { INTELLIGENT_MANUFACTURING } from './subjects-intelligent-manufacturing.js';
import { NEW_ENERGY } from './subjects-new-energy.js';
import { NEW_MATERIALS } from './subjects-new-materials.js';

export const WORKBOOK_SIZE = 732;
const HOLDERS = ['示例大学', '示例理工大学', '示例工程技术大学', '示例职业技术学院'];

const FIELDS: readonly (readonly [field: string, subjects: readonly Subject[], holders: readonly string[]])[] = [
  ['集成电路', INTEGRATED_CIRCUITS, ['示例微电子研究所', '示例半导体有限公司', '示例封装测试有限公司']],
  ['生物医药', BIOMEDICINE, ['示例医学院', '示例大学附属医院', '示例生物医药有限公司']],
  ['智能制造', INTELLIGENT_MANUFACTURING, ['示例机器人有限公司', '示例自动化研究所', '示例装备有限公司']],
  ['高端制造', HIGH_END_MANUFACTURING, ['示例航空制造有限公司', '示例机床研究院', '示例重型机械有限公司']],
  ['新材料', NEW_MATERIALS, ['示例材料研究院', '示例新材料有限公司', '示例纺织有限公司']],
  ['新能源', NEW_ENERGY, ['示例能源研究院', '示例储能科技有限公司', '示例电力设计院']],
];

/**
 * 732 projects in the six fields, the same on every run; holders are plainly examples. As a centre gets them, twelve rows are faulty,
 * each in its own way; `mended` is the same list after their senders have put them right.
 */
export function makeWorkbookRows({ mended }: { readonly mended: boolean }): readonly WorkbookRow[] {
  const rows = Array.from({ length: WORKBOOK_SIZE }, (_, i) => makeRow(i));
  if (mended) return rows;
  return rows.map((row, i) => ({ ...row, ...FAULTS.get(i)?.(row, rows) }));
}

function makeRow(index: number): WorkbookRow {
  const chance = random(index + 1);
  const [field, subjects, ownHolders] = FIELDS[index % FIELDS.length]!;
  // Neighbours in the list differ in trade and in work, as in a real one.
  const turn = Math.floor(index / FIELDS.length);
  const subject = subjects[turn % subjects.length]!;
  const place = Math.floor(turn / subjects.length);
  const thing = subject.things[place % subject.things.length]!;
  const done = subject.works[(Math.floor(place / subject.things.length) + place) % subject.works.length]!;
  const year = 2018 + chance.below(5);
  const { ipKind, number } = rightOf(done, index, year, chance);
  const day = `${year}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;
  return {
    title: `${thing}${done.title}`,
    abstract: abstractOf(thing, subject, done, chance),
    holder: chance.pick([...ownHolders, ...ownHolders, ...HOLDERS]),
    field,
    ipKind,
    patentNumber: number,
    filingDate: ipKind === '技术秘密' ? null : day,
    trl: 3 + Math.min(chance.below(7), chance.below(7) + 1),
    modes: chance.pick([
      '转让',
      '转让',
      '普通许可',
      '独占许可',
      '转让、普通许可',
      '作价投资',
      '独占许可、作价投资',
      '合作',
    ]),
    askingPrice: chance.below(5) === 0 ? '面议' : price(chance),
  };
}

function abstractOf(thing: string, { trouble }: Subject, { how, gain }: Work, chance: Random): string {
  const opening = chance.pick([`针对${thing}${trouble}的问题`, `${thing}长期存在${trouble}的困难，为此`]);
  const proof = chance.pick(['经小批量试用', '在两家用户处试验', '第三方检测表明', '与现用做法对比']);
  return `${opening}，${how}。${proof}，${gain.replace('#', String(5 + chance.below(45)))}。`;
}

/** What is a thing may be a utility model; what is a procedure may stay a secret. */
function rightOf(
  { title }: Work,
  index: number,
  year: number,
  chance: Random,
): { ipKind: string; number: string | null } {
  const thing = /(结构|装置|夹具|支架|工装|模具|组件|芯片|电路)$/.test(title);
  const draw = chance.below(20);
  if (thing && draw < 8) return { ipKind: '实用新型', number: patentNumber(year, 2, index) };
  if (!thing && draw < 2) return { ipKind: '技术秘密', number: null };
  if (!thing && draw === 2)
    return { ipKind: '软件著作权', number: `${year}SR${String(100_000 + index * 911).padStart(7, '0')}` };
  return { ipKind: draw < 6 ? '专利申请' : '发明专利', number: patentNumber(year, 1, index) };
}

function patentNumber(year: number, kind: 1 | 2, index: number): string {
  const serial = `${year}${kind}${String(100_003 + index * 1_237).padStart(7, '0')}`;
  return `ZL${serial}.${checkDigit(serial)}`;
}

/** In yuan, as people ask: two leading digits, from some tens of thousands to some millions. */
function price(chance: Random): number {
  const scale = chance.pick([10_000, 10_000, 100_000, 100_000, 100_000, 1_000_000]);
  return (10 + chance.below(80)) * (scale / 10) * (scale === 10_000 ? 8 : 1);
}

const two = (value: number): string => String(value).padStart(2, '0');
