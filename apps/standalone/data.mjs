// The data folder as the start sees it: whose it is running under, and how it is emptied.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The address of a program that runs on these data, or null. */
export async function alreadyRunning(dataDir) {
  const file = join(dataDir, 'running.json');
  if (!existsSync(file)) return null;
  const { pid, url } = JSON.parse(readFileSync(file, 'utf8'));
  // After a kill the file is left behind, and the port may be another program's.
  if (!isAlive(pid)) return null;
  const answer = await fetch(`${url}/api/health/live`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  return answer?.ok ? url : null;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

export async function deleteData(dataDir) {
  const data = join(dataDir, 'postgres');
  const pidFile = join(data, 'postmaster.pid');
  const pid = existsSync(pidFile) && Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  // A server that outlived a killed start. The command line tells it from a stranger with the same process id.
  const commandLine = `/proc/${pid}/cmdline`;
  if (pid && existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(resolve(data))) {
    process.kill(pid, 'SIGINT');
    while (existsSync(pidFile)) await pause(50);
  }
  for (const path of [data, `${data}.password`, join(dataDir, 'secret'), join(dataDir, 'heads')])
    rmSync(path, { recursive: true, force: true });
}
