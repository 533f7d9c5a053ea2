// `npm run bench -- [name…] [--json FILE] [--seconds N] [--repetitions N]`: docs/benchmarks.md says what each of them measures.
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { writeFileSync } from 'node:fs';
import { Config } from '@luochui/platform/config/config.js';
import { failuresOf, type Bench, type Row } from './bench.js';
import { BENCHES } from './benches.js';
import { Workbench } from './workbench.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    seconds: { type: 'string', default: '8' },
    repetitions: { type: 'string', default: '3' },
  },
});
const unknown = positionals.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(', ')}. There are: ${BENCHES.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

const config = new Config();
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
const settings = {
  seconds: Number(values.seconds),
  repetitions: Number(values.repetitions),
  databaseUrl: config.has('DATABASE_URL') ? config.databaseUrl : undefined,
  redisUrl: config.redisUrl,
};
const chosen = BENCHES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const benches: { name: string; machine: string; rows: Row[] }[] = [];
console.log(machine);
for (const bench of chosen) {
  const rows = await measured(bench);
  print(bench.name, rows);
  benches.push({ name: bench.name, machine, rows });
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ benches }, null, 2)}\n`);
}

for (const { name, rows } of benches)
  for (const failure of failuresOf(rows)) {
    console.error(`${name} has failed: ${failure}`);
    process.exitCode = 1;
  }

async function measured(bench: Bench): Promise<Row[]> {
  const workbench = new Workbench(settings);
  try {
    return await bench.run(workbench);
  } finally {
    await workbench.close();
  }
}

function print(name: string, rows: readonly Row[]): void {
  const cells = rows.map(({ metric, value, unit, floor, ratio, runs }) => [
    metric,
    String(value),
    unit,
    floor === null ? '' : String(floor),
    ratio === null ? '' : String(ratio),
    runs.join(' '),
  ]);
  const table = [['metric', 'median', 'unit', 'floor', 'ratio', 'runs'], ...cells];
  const widths = table[0]!.map((_, i) => Math.max(...table.map((line) => line[i]!.length)));
  console.log(`\n${name}`);
  for (const line of table)
    console.log(
      line
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    );
}
