import { readFileSync } from 'node:fs';
import { checkDigit } from '@luochui/catalogue';
import { makeWorkbookRows } from '@luochui/demonstration';
import { writeXlsx } from '@luochui/platform/spreadsheets/write-xlsx.js';
import { Importer } from '@luochui/testing/importer.js';
import { caller } from '@luochui/testing/people.js';
import { percentile, round, row, type Bench, type Row } from './bench.js';
import { WatchedSale } from './watched-sale.js';
import type { Workbench } from './workbench.js';

const ROWS = 5_000;
/** So many that a p99 is more than its worst two. */
const BIDS_A_SECOND = 40;

/** Bidding while the same process imports a long list, beside bidding without it right before and right after. */
export const bench: Bench = { name: 'import', run };

async function run(bench: Workbench): Promise<Row[]> {
  const runs = new Map<string, number[]>();
  const file = aList();
  for (let repetition = 0; repetition < bench.settings.repetitions; repetition++)
    for (const [name, value] of Object.entries(await measured(bench, file)))
      runs.set(name, [...(runs.get(name) ?? []), round(value)]);
  const of = (name: string) => runs.get(name)!;
  return [
    row('p50 of a bid’s answer without it', 'ms', of('quiet50')),
    row('p99 of a bid’s answer without it', 'ms', of('quiet99')),
    row(`p50 during an import of ${ROWS.toLocaleString('en')} rows`, 'ms', of('during50'), of('quiet50')),
    row(`p99 during an import of ${ROWS.toLocaleString('en')} rows`, 'ms', of('during99'), of('quiet99')),
    row('the import, from the upload to its end', 's', of('seconds')),
    row('memory that the process took for it', 'MB', of('memory')),
  ];
}

async function measured(bench: Workbench, file: Buffer) {
  const { seconds } = bench.settings;
  const sale = await WatchedSale.start(bench);
  const importer = new Importer(sale.url, await officerOf(sale));
  // What the process needs for any import, its code above all, is not this one's.
  await importer.sends(aList(50), 'warm.xlsx');
  await sale.bidFor(2, BIDS_A_SECOND);
  const before = (await sale.bidFor(seconds / 2, BIDS_A_SECOND)).took;
  const memory = new MemoryWatch(sale.pid);
  const began = performance.now();
  let ended = 0;
  const importing = importer.sends(file, 'list.xlsx').finally(() => void (ended = performance.now()));
  const [{ took: during }, done] = await Promise.all([sale.bidWhile(() => ended === 0, BIDS_A_SECOND), importing]);
  const grown = memory.end();
  if (done.rows.new !== ROWS) throw new Error(`the import: ${JSON.stringify(done.rows)}`);
  const after = (await sale.bidFor(seconds / 2, BIDS_A_SECOND)).took;
  await sale.end();
  const quiet = [...before, ...after];
  return {
    quiet50: percentile(quiet, 0.5),
    quiet99: percentile(quiet, 0.99),
    during50: percentile(during, 0.5),
    during99: percentile(during, 0.99),
    seconds: (ended - began) / 1_000,
    memory: grown,
  };
}

async function officerOf({ url, output }: WatchedSale): Promise<string> {
  const [, login, password] = /^account listing-officer (\S+) (\S+)$/m.exec(output)!;
  return (await caller(url)(null, 'POST', '/session', { login, password })).body.token;
}

/** The example list over and over, each row with a title and a number of its own. */
function aList(length = ROWS): Buffer {
  const rows = makeWorkbookRows({ mended: true });
  const header = [
    '成果名称',
    '成果简介',
    '持有人',
    '所属领域',
    '知识产权类型',
    '专利号',
    '技术成熟度',
    '转让方式',
    '挂牌价（元）',
  ];
  return writeXlsx({
    name: '示例成果',
    header,
    rows: Array.from({ length }, (_, i) => {
      const { title, abstract, holder, field, trl, modes, askingPrice } = rows[i % rows.length]!;
      const serial = `20191${String(length * 10 + i).padStart(7, '0')}`;
      const number = `${serial}.${checkDigit(serial)}`;
      return [`${title}（之${i + 1}）`, abstract, holder, field, '发明专利', number, trl, modes, askingPrice];
    }),
  });
}

/** How far a process grows beyond what it had, in MB; looked at often, as a peak can be short. */
class MemoryWatch {
  readonly #before: number;
  #most: number;
  readonly #timer: NodeJS.Timeout;
  constructor(pid: number) {
    this.#before = this.#most = residentMB(pid);
    this.#timer = setInterval(() => (this.#most = Math.max(this.#most, residentMB(pid))), 20);
  }

  end(): number {
    clearInterval(this.#timer);
    return this.#most - this.#before;
  }
}

const residentMB = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1_024;
