import { afterEach, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { repeat } from './repeat.js';

afterEach(() => {
  jest.restoreAllMocks();
});

const gone = () => Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });

it('tells of an outage when it begins and when it is over, and of anything else each time', async () => {
  const error = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
  const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => {});
  const fates = [gone(), gone(), gone(), null, new Error('a mistake'), new Error('a mistake'), null, gone(), null];
  const done = new Promise<void>((over) => {
    const stop = repeat(0, async () => {
      const fate = fates.shift();
      if (fates.length === 0) void stop().then(over);
      if (fate) throw fate;
    });
  });
  await done;
  expect(error.mock.calls.map(([{ err }]: any) => err.message)).toEqual([
    'refused',
    'a mistake',
    'a mistake',
    'refused',
  ]);
  expect(warn.mock.calls).toEqual([[{ event: 'work.resumed', failures: 3 }], [{ event: 'work.resumed', failures: 1 }]]);
});
