import { Redis } from 'ioredis';

/** Throws one sentence that says what is wrong with REDIS_URL and never tells the password. */
export async function checkRedis(redisUrl: string): Promise<void> {
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: 5_000,
    maxRetriesPerRequest: 0,
    retryStrategy: null,
  });
  // ioredis tells the reason of a failed connection here only; the promise says "Connection is closed."
  let reason: Error | undefined;
  redis.on('error', (error: Error) => (reason = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    const { message, code } = (reason ?? error) as { message: string; code?: string };
    const host = new URL(redisUrl).host;
    throw new Error(
      `Redis at ${host} (REDIS_URL) cannot be used: ${message || code}. Is it running, is the password right?`,
    );
  } finally {
    redis.disconnect();
  }
}
