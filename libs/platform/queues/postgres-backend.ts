import { createPostgresBackend, type BackendFactory } from 'bullmq';
import { HeardClient } from '../database/heard-client.js';

/** A worker that missed a notification, as on a connection that just broke, looks again after so long; BullMQ's own is an hour. */
const LOOK_AGAIN_SECONDS = 10;

type Backend = ReturnType<typeof createPostgresBackend>;

/**
 * BullMQ on PostgreSQL whose listening connection is one that is always heard. BullMQ makes it of the driver that it has loaded, before
 * it listens for its end, and has no option for another: docs/adr/0037.
 */
export const postgresBackend: BackendFactory<Backend, never> = (...wanted) => {
  const backend = createPostgresBackend(...wanted);
  const { connection } = backend as unknown as { connection?: { pgModule?: object } };
  if (!connection?.pgModule) throw new Error('this BullMQ makes its listening connection in another way');
  connection.pgModule = { Client: HeardClient };
  return Object.defineProperty(backend, 'maximumBlockTimeout', { value: LOOK_AGAIN_SECONDS });
};
