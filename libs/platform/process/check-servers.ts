import type { Config } from '../config/config.js';
import { checkDatabase } from '../database/check-database.js';
import { checkRedis } from '../queues/check-redis.js';

/** What a process on servers needs before it starts. Throws one sentence that says what to do; nothing is half done by then. */
export async function checkServers(config: Config): Promise<void> {
  config.required('SECRET_KEY');
  const databaseUrl = config.required('DATABASE_URL');
  if (config.redisUrl) await checkRedis(config.redisUrl);
  await checkDatabase(databaseUrl, { migrated: true });
}
