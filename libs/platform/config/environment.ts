import { z } from 'zod';

const aUrl = (schemes: readonly string[], example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.replace(':', '')),
      `must be an address like ${example}`,
    );

const port = z.coerce
  .number('must be a whole number from 0 to 65535')
  .int('must be a whole number from 0 to 65535')
  .min(0, 'must be a whole number from 0 to 65535')
  .max(65_535, 'must be a whole number from 0 to 65535');

/** Proxies whose `X-Forwarded-*` headers are believed: how many stand in front, or their addresses. */
const trustProxy = z
  .string()
  .regex(
    /^(\d|[a-z0-9.:/]+(, ?[a-z0-9.:/]+)*)$/i,
    'must be the number of proxies in front, or their addresses separated by commas',
  )
  .transform((text) => (/^\d$/.test(text) ? Number(text) : text));

/** Every variable that the program reads. `.env.example` explains them; a test compares the two. */
export const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  PUBLIC_URL: aUrl(['http', 'https'], 'https://luochui.example.org').optional(),
  DATABASE_URL: aUrl(['postgres', 'postgresql'], 'postgres://user:password@host:5432/database').optional(),
  REDIS_URL: aUrl(['redis', 'rediss'], 'redis://host:6379').optional(),
  SECRET_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits: openssl rand -hex 32')
    .optional(),
  DATA_DIR: z.string().default('.data'),
  SMTP_URL: aUrl(['smtp', 'smtps'], 'smtp://user:password@host:587').optional(),
  MAIL_FROM: z.string().default('Luochui <no-reply@localhost>'),
  SMS_URL: aUrl(['http', 'https'], 'https://sms.example.org/messages').optional(),
  SMS_TOKEN: z.string().optional(),
  SHOW_MESSAGES: z.enum(['on', 'off']).optional(),
  TRUST_PROXY: trustProxy.optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
  METRICS: z.enum(['loopback', 'all', 'off']).default('loopback'),
  CLOSING_SWEEPER: z.enum(['on', 'off']).default('on'),
  TEST_DATABASE_URL: aUrl(['postgres', 'postgresql'], 'postgres://user:password@host:5432/postgres').optional(),
  TEST_TEMPLATE: z.string().optional(),
  CHROMIUM: z.string().default('/usr/bin/chromium'),
  REQUIRE_CHROMIUM: z.literal('1', 'must be 1 or empty').optional(),
  REQUIRE_REDIS: z.literal('1', 'must be 1 or empty').optional(),
  LISTINGS_DIR: z.string().default('../shared/data/listings'),
  IMPORT_CORPUS_DIR: z.string().default('../shared/data/import-corpus'),
  REQUIRE_SHARED: z.literal('1', 'must be 1 or empty').optional(),
});
export type Environment = z.infer<typeof Environment>;
export type Variable = keyof Environment;

/** One line for all that is wrong. The values are not told: some are secret. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const { success, data, error } = Environment.safeParse(set);
  if (success) return data;
  throw new Error(error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '));
}
