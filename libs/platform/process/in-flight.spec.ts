import { describe, expect, it } from '@jest/globals';
import { InFlight } from './in-flight.js';

describe('a stop in order', () => {
  it('waits for what was taken and takes nothing more', async () => {
    const inFlight = new InFlight();
    const done = inFlight.take();
    let stopped = false;
    const stop = inFlight.beforeApplicationShutdown().then(() => (stopped = true));
    await new Promise((wake) => setTimeout(wake, 50));
    expect(stopped).toBe(false);
    expect(() => inFlight.take()).toThrow('service.not_ready');
    done();
    done();
    await stop;
  });

  it('counts work that failed as done', async () => {
    const inFlight = new InFlight();
    await expect(inFlight.during(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await inFlight.beforeApplicationShutdown();
    expect(inFlight.stopping).toBe(true);
  });
});
