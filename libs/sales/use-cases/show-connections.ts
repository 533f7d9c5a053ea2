import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { EventReader } from '../storage/event.reader.js';
import { PulseReader } from '../storage/pulse.reader.js';
import type { EventConnections } from '../wire/connections.js';

/** Sockets of a process that is silent for longer are most likely gone. */
const SILENT_MS = 6_000;

/**
 * How many sockets follow an event, and how well each process knows the time. Bidders’ sockets are counted among the others and never
 * by themselves: nobody is told how many bid while a lot runs.
 */
@Injectable()
export class ShowConnections {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(eventId: string): Promise<EventConnections> {
    if (!(await this.unitOfWork.read(EventReader).byId(eventId))) throw new DomainError('event.not_found');
    const reader = this.unitOfWork.read(PulseReader);
    const lots = await reader.watchedIn(eventId, new Date(this.clock.now() - SILENT_MS));
    const processes = (await reader.all()).map(({ instance, at, connections, ...clock }) => ({
      instance,
      at: at.toISOString(),
      connections,
      clock: { offsetMs: clock.clockOffsetMs, uncertaintyMs: clock.clockUncertaintyMs, drifted: clock.clockDrifted },
    }));
    return { processes, lots };
  }
}
