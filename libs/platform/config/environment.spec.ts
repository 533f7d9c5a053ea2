import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Environment, readEnvironment } from './environment.js';
import { ROOT } from './root.js';

const example = Object.fromEntries(
  readFileSync(join(ROOT, '.env.example'), 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => line.split(/=(.*)/s, 2) as [string, string]),
);

describe('the environment', () => {
  it('is explained in .env.example, variable by variable, with its defaults', () => {
    expect(Object.keys(example).sort()).toEqual(Object.keys(Environment.shape).sort());
    expect(readEnvironment(example)).toEqual(readEnvironment({}));
  });

  it('counts an empty variable as unset', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: '', TRUST_PROXY: '' })).toEqual(readEnvironment({}));
  });

  it('takes proxies by number or by address', () => {
    expect(readEnvironment({ TRUST_PROXY: '1' }).TRUST_PROXY).toBe(1);
    expect(readEnvironment({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }).TRUST_PROXY).toBe('loopback, 10.0.0.0/8');
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '3000.5'],
    ['DATABASE_URL', 'mysql://secret@host/db'],
    ['DATABASE_URL', 'secret'],
    ['REDIS_URL', 'http://secret'],
    ['PUBLIC_URL', 'secret.example.org'],
    ['SECRET_KEY', 'secret'],
    ['TRUST_PROXY', 'all of secret'],
    ['LOG_LEVEL', 'secret'],
    ['METRICS', 'yes'],
    ['SMTP_URL', 'https://secret'],
    ['SMS_URL', 'secret'],
    ['SHOW_MESSAGES', 'yes'],
  ])('refuses %s=%s by name, without telling the value', (name, value) => {
    const read = () => readEnvironment({ [name]: value });
    expect(read).toThrow(new RegExp(`^${name} `));
    expect(read).not.toThrow(/secret/);
  });
});
