import { describe, expect, it } from '@jest/globals';
import { isOutage } from './outage.js';

const coded = (code: string) => Object.assign(new Error('failed'), { code });

describe('an outage of the database', () => {
  it.each(['08006', '53100', '53300', '57P01', '57P03', '57014', '58030', '25P03', '55P03', 'ECONNREFUSED', 'EPIPE'])(
    'is told by %s',
    (code) => expect(isOutage(coded(code))).toBe(true),
  );
  it.each([
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
    'Query runner already released. Cannot run queries anymore.',
  ])('is told by the driver: %s', (message) => expect(isOutage(new Error(message))).toBe(true));

  it.each(['23505', '22P02', '42601', '40001', 'ENOENT'])('is not told by %s', (code) =>
    expect(isOutage(coded(code))).toBe(false),
  );
  it.each([[new TypeError('x is not a function')], ['terminated'], [undefined]])('is not told by %p', (error) =>
    expect(isOutage(error)).toBe(false),
  );
});
