import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DRAIN_MS } from '@luochui/auction-engine';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { ClockStepReader } from '../storage/clock-step.reader.js';
import { ClockStepRepository } from '../storage/clock-step.repository.js';
import { RunningLotsReader } from '../storage/running-lots.reader.js';
import { AskLots } from './ask-lots.js';

/** Two processes find the same step, each as well as it can measure. */
const SAME_MS = 250;

/** The database's clock was set: every open lot is paused before any process follows it, so that none ends early by it. */
@Injectable()
export class PauseForStep implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly askLots: AskLots,
  ) {}

  onModuleInit() {
    this.clock.onStep((byMs, sinceMs) => this.run(byMs, sinceMs));
  }

  /** `sinceMs`: how long ago this process still found the clock as it was. Every process finds it, and the first pauses. */
  async run(byMs: number, sinceMs: number): Promise<void> {
    const at = this.clock.now() + byMs;
    const known = await this.unitOfWork.read(ClockStepReader).since(at - sinceMs - SAME_MS);
    if (known.some((step) => Math.abs(step - byMs) < SAME_MS)) return;
    const { running, draining } = await this.unitOfWork.read(RunningLotsReader).all(this.clock.now());
    if (!(await this.askLots.run(running, { type: 'proceed', steppedByMs: byMs })))
      throw new Error('not every open lot could be paused for the step of the clock');
    await this.unitOfWork.run((tx) => tx.of(ClockStepRepository).add({ at, byMs, sameMs: SAME_MS }));
    // What entered by the end is judged in the time in which it entered.
    if (draining.length > 0) await pause(DRAIN_MS);
  }
}
