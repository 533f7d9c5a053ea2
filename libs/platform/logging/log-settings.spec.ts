import { expect, it } from '@jest/globals';
import { pinoHttp } from 'pino-http';
import { logSettings } from './log-settings.js';

it('logs a failed statement without its values', () => {
  const lines: string[] = [];
  const [options, stream] = logSettings('info', { write: (line) => lines.push(line) }).pinoHttp as never[];
  const values = { parameters: ['990000'], driverError: { parameters: ['990000'] } };
  const err = Object.assign(new Error('duplicate key'), { code: '23505', query: 'insert into …', ...values });
  pinoHttp(options!, stream!).logger.error({ event: 'http.failed', err });
  expect(JSON.parse(lines[0]!)).toMatchObject({
    event: 'http.failed',
    err: { message: 'duplicate key', code: '23505', query: 'insert into …' },
  });
  expect(lines[0]).not.toContain('990000');
});
