import { randomBytes } from 'node:crypto';
import type { Namespace, Server, Socket } from 'socket.io';

interface Maker {
  _createSocket(...args: readonly unknown[]): Promise<Socket>;
}

const anId = (): string => randomBytes(15).toString('base64url');

/**
 * The ids of socket.io and of its transport end in a running number: two of them tell how many connected in between, and with that how
 * many follow a sale. Ours tell nothing.
 */
export function tellNothingById(server: Server, names: readonly string[]): void {
  server.engine.generateId = anId;
  for (const name of names) giveOwnIds(server.of(name));
}

function giveOwnIds(namespace: Namespace): void {
  const maker = namespace as unknown as Maker;
  const create = maker._createSocket.bind(namespace);
  // Before anything is kept under it.
  maker._createSocket = async (...args) => Object.assign(await create(...args), { id: anId() });
}
