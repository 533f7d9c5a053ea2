// Installs from the lock and builds, each only when what it comes from has changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from './checks.mjs';

const SOURCES = [
  'apps',
  'libs',
  'migrations',
  'test/bench',
  'package.json',
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.json',
  '.swcrc',
];

export async function install() {
  const lock = hash(['package-lock.json']);
  if (stamp('node_modules/.installed-from') === lock) return;
  const packages = readFileSync('package-lock.json', 'utf8').match(/"node_modules\//g).length;
  await step(
    `installing the packages that package-lock.json names (${packages}), about a minute`,
    'The packages come from the npm registry: is it within reach? Then run the command again.',
    () => (existsSync('node_modules') ? `, ${readdirSync('node_modules').length} folders` : ''),
    ['npm', 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
  );
  writeFileSync('node_modules/.installed-from', lock);
}

export async function build() {
  const sources = hash(SOURCES.flatMap(filesIn));
  if (stamp('dist/.built-from') === sources) return;
  // Gone first: a build that fails must not pass for one.
  rmSync('dist', { recursive: true, force: true });
  await step('building, some seconds', 'What the compiler says is above.', () => '', [
    'npm',
    'run',
    '--silent',
    'build',
  ]);
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/.built-from', sources);
}

/** Says every few seconds that it is still going: npm itself is silent for most of a minute. */
async function step(what, advice, soFar, [command, ...args]) {
  const from = performance.now();
  const seconds = () => ((performance.now() - from) / 1000).toFixed(1);
  console.log(`${what} …`);
  const progress = setInterval(() => console.log(`  ${seconds()} s${soFar()}`), 5_000);
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const failure = await new Promise((ended) => {
    child.once('error', (error) => ended(error.message));
    child.once('exit', (code, signal) => ended(signal ?? code));
  });
  clearInterval(progress);
  if (failure !== 0) fail(`\`${[command, ...args].join(' ')}\` failed (${failure}). ${advice}`);
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('generated'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hash(files) {
  const digest = createHash('sha256');
  for (const file of files) digest.update(file).update('\0').update(readFileSync(file));
  return digest.digest('hex');
}

function stamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
