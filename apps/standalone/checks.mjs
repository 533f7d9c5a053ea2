// What can be known to go wrong before a minute is spent on it. Each answers nothing, or ends with one sentence.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';

const NODE = [20, 19];
const OPTIONS = {
  '--fresh': 'deletes the data of the embedded database first and begins anew',
  '--no-demonstration': 'begins with the accounts alone',
  '--build-only': 'installs and builds, starts nothing',
  '--help': 'says this',
};

/** Ends the start with a sentence that says what to do. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1])) return;
  fail(
    `Luochui needs Node ${NODE.join('.')} or newer; here is ${process.versions.node}. Get it from nodejs.org or from your system's packages.`,
  );
}

/** The options given; one that doesn't exist is refused, since a mistyped `--fresh` would start on the old data. */
export function givenOptions() {
  const given = process.argv.slice(2);
  const help = Object.entries(OPTIONS).map(([name, what]) => `  npm start -- ${name.padEnd(20)} ${what}`);
  const unknown = given.find((option) => !(option in OPTIONS));
  if (unknown) fail([`There is no option ${unknown}. There are:`, ...help].join('\n'));
  if (given.includes('--help')) {
    console.log(help.join('\n'));
    process.exit(0);
  }
  return { fresh: given.includes('--fresh'), buildOnly: given.includes('--build-only') };
}

export function checkCheckout() {
  try {
    accessSync('.', constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    fail(`${userInfo().username} may not write in ${process.cwd()}. Clone the project into a folder of your own.`);
  }
}

/** Root may read what isn't its own, so for it the database's launcher decides. */
export function checkData(dataDir) {
  const me = process.getuid?.();
  if (!me || !existsSync(dataDir)) return;
  const { uid } = statSync(dataDir);
  if (uid === me) return;
  fail(
    `${dataDir} belongs to user ${uid}, not to ${userInfo().username}. Start as that user, or set DATA_DIR to a folder of your own.`,
  );
}

/** Asked again when the program really listens; here it saves waiting for the packages. */
export async function checkPort(host, port) {
  const probe = createServer();
  const error = await new Promise((asked) => {
    probe.once('error', asked).listen(port, host, () => asked(null));
  });
  await new Promise((closed) => probe.close(closed));
  if (error) fail(portProblem(error, host, port));
}

function portProblem({ code, message }, host, port) {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`;
  if (code === 'EACCES')
    return `${userInfo().username} may not open port ${port}. Choose one above 1023: PORT=3000 npm start`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is no address of this machine. HOST=127.0.0.1 is for this machine alone, HOST=0.0.0.0 for all that can reach it.`;
  return `Cannot listen on ${host}, port ${port}: ${message}`;
}
