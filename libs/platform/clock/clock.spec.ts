import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Clock } from './clock.js';

/** A process and a database whose clocks are set by hand; an answer takes `travel` milliseconds there and back. */
class World {
  moment: number;
  /** What the database's clock is ahead of the process's. */
  ahead: number;
  travel = 0.2;
  questions = 0;
  readonly clock: Clock;
  constructor({ ahead = 0, moment = 1_000_000 } = {}) {
    this.moment = moment;
    this.ahead = ahead;
    this.clock = new Clock({ query: async () => [{ ms: String(this.#asked()) }] } as never);
    jest.spyOn(this.clock, 'monotonic').mockImplementation(() => this.moment);
  }
  #asked(): number {
    this.questions++;
    const there = this.moment + this.travel / 2;
    this.moment += this.travel;
    return there + this.ahead;
  }
  async starts(): Promise<void> {
    await this.clock.onModuleInit();
    await this.clock.beforeApplicationShutdown();
    this.questions = 0;
  }
  /** The seconds go by, each with its measurement. */
  async waits(seconds: number): Promise<void> {
    for (let i = 0; i < seconds; i++) {
      this.moment += 1_000;
      await this.clock.measure();
    }
  }
  get wrongBy(): number {
    return this.clock.now() - (this.moment + this.ahead);
  }
}

describe("the database's clock", () => {
  beforeAll(() => Logger.overrideLogger(false));

  it.each([120_000, -120_000])('is told by a process whose machine is wrong by %d ms', async (ahead) => {
    const world = new World({ ahead });
    await world.starts();
    await world.waits(3);
    expect(Math.abs(world.wrongBy)).toBeLessThan(1);
    expect(world.clock.state()).toMatchObject({ drifted: false });
  });

  it('is measured with one question a second', async () => {
    const world = new World();
    await world.starts();
    await world.waits(10);
    expect(world.questions).toBe(10);
  });

  it('is not moved by an answer that took long, however lopsided', async () => {
    const world = new World();
    await world.starts();
    world.travel = 400;
    // Half of the way is assumed, and all of it was on the way back.
    world.ahead = -190;
    await world.waits(1);
    world.ahead = 0;
    expect(Math.abs(world.wrongBy)).toBeLessThan(1);
    expect(world.clock.state().uncertaintyMs).toBeLessThan(1);
  });

  it('is followed through a drift without a jump and without going back', async () => {
    const world = new World();
    await world.starts();
    world.ahead = -80;
    await world.clock.measure();
    let before = world.clock.now();
    for (let ms = 0; ms < 1_000; ms += 1) {
      world.moment += 1;
      const now = world.clock.now();
      expect(now - before === 0 || now - before === 1).toBe(true);
      before = now;
    }
    expect(Math.abs(world.wrongBy)).toBeLessThan(1);
  });

  it('raises an alarm when it drifts, and again only after it was right', async () => {
    const world = new World();
    await world.starts();
    const alarm = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
    world.ahead = 300;
    await world.clock.measure();
    expect(world.clock.state()).toMatchObject({ drifted: true, deviationMs: expect.closeTo(300, 0) });
    await world.waits(10);
    expect(alarm.mock.calls).toEqual([[expect.objectContaining({ event: 'clock.drifted' })]]);
    alarm.mockRestore();
    expect(Math.abs(world.wrongBy)).toBeLessThan(1);
    expect(world.clock.state()).toMatchObject({ drifted: false });
  });

  it.each([120_000, -120_000, 501])(
    'is not followed through a step of %d ms before everybody has dealt with it',
    async (by) => {
      const world = new World();
      await world.starts();
      const steps: number[] = [];
      let fails = true;
      world.clock.onStep(async (byMs) => {
        steps.push(byMs);
        // The time as it went on before.
        expect(Math.abs(world.clock.now() - world.moment)).toBeLessThan(5);
        if (fails) throw new Error('the database blinked');
      });
      world.ahead = by;
      await expect(world.waits(1)).rejects.toThrow('blinked');
      expect(Math.abs(world.clock.now() - world.moment)).toBeLessThan(5);
      fails = false;
      await world.waits(1);
      expect(steps).toEqual([by, by]);
      expect(Math.abs(world.wrongBy)).toBeLessThan(1);
      await world.waits(5);
      expect(steps).toHaveLength(2);
    },
  );

  it('takes no single late answer for a step', async () => {
    const world = new World();
    await world.starts();
    const steps: number[] = [];
    world.clock.onStep(async (byMs) => void steps.push(byMs));
    world.travel = 3_000;
    await world.waits(2);
    world.travel = 0.2;
    await world.waits(2);
    expect(steps).toEqual([]);
    expect(Math.abs(world.wrongBy)).toBeLessThan(1);
  });
});
