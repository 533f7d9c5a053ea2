import { Injectable } from '@nestjs/common';
import { CatalogueFigures } from '@luochui/catalogue';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import { afternoon, EVENT_DAYS_AGO } from '../domain/calendar.js';
import type { StepName } from '../storage/demonstration-step.entity.js';
import { DemonstrationReader } from '../storage/demonstration.reader.js';
import { DemonstrationRepository } from '../storage/demonstration.repository.js';
import { ExamplePeople } from './example-people.js';
import { ExampleSteps } from './example-steps.js';

/**
 * The example world, made through the use cases on a clock in the past. Each step is kept when it is done: a second start finds all of
 * them and does nothing, one after a kill goes on where the first one ended.
 */
@Injectable()
export class MakeExampleWorld {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly people: ExamplePeople,
    private readonly steps: ExampleSteps,
    private readonly catalogueFigures: CatalogueFigures,
  ) {}

  /** Answers whether it is there: beside projects of somebody's own it is not begun. */
  async run(): Promise<boolean> {
    if (!(await this.#isBegun()) && !(await this.#isEmpty())) return false;
    const people = await this.people.all();
    const { at: day } = await this.#once(
      'begun',
      () => Promise.resolve(null),
      afternoon(this.clock.now(), -EVENT_DAYS_AGO),
    );
    const eventDay = day.getTime();
    await this.#afterwards('projects', () => this.steps.projects.run(people, eventDay));
    const { subjectId: eventId } = await this.#once('event-drafted', (tx) =>
      this.steps.finishedEvent.run(people, eventDay, tx),
    );
    await this.#afterwards('event-held', () => this.steps.hold.run(people, eventId!, eventDay));
    // The contracts' documents are drawn on a thread of their own, which leaves time for the coming event.
    await Promise.all([
      this.#afterwards('deals-signed', () => this.steps.deals.run(people, eventId!)),
      this.#once('next-event-drafted', (tx) => this.steps.nextEvent.run(people, this.clock.now(), tx)),
    ]);
    await this.#afterwards('outcome-published', () => this.steps.followups.run(people, eventId!));
    return true;
  }

  async #isBegun(): Promise<boolean> {
    return (await this.unitOfWork.read(DemonstrationReader).step('begun')) !== null;
  }
  async #isEmpty(): Promise<boolean> {
    return (await this.catalogueFigures.run()).byStatus.length === 0;
  }

  /** All of the step and its mark in one commit. `work` answers the event that it made. */
  #once(name: StepName, work: (tx: Transaction) => Promise<string | null>, at = this.clock.now()) {
    return this.unitOfWork.run(async (tx) => {
      const done = await tx.of(DemonstrationReader).step(name);
      if (done) return done;
      const subjectId = await work(tx);
      await tx.of(DemonstrationRepository).add(name, at, subjectId);
      return (await tx.of(DemonstrationReader).step(name))!;
    });
  }

  /** For a step of many commits, each of which may be there already. */
  async #afterwards(name: StepName, work: () => Promise<unknown>): Promise<void> {
    if (await this.unitOfWork.read(DemonstrationReader).step(name)) return;
    await work();
    await this.unitOfWork.run((tx) => tx.of(DemonstrationRepository).add(name, this.clock.now()));
  }
}
