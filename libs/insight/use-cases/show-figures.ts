import { Injectable } from '@nestjs/common';
import { CountByField } from '@luochui/catalogue';
import { DealsFigures } from '@luochui/deals';
import { FollowupFigures } from '@luochui/followup';
import { Clock } from '@luochui/platform/clock/clock.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { SalesFigures } from '@luochui/sales';
import { count, type Row } from '../domain/figures.js';
import type { Figures, FiguresRow } from '../wire/figures.js';

/** The figures of one event, or of all together. Counted when asked: there is no second copy that could differ from the rooms'. */
@Injectable()
export class ShowFigures {
  constructor(
    private readonly catalogue: CountByField,
    private readonly sales: SalesFigures,
    private readonly deals: DealsFigures,
    private readonly followup: FollowupFigures,
    private readonly clock: Clock,
  ) {}

  /** Throws `figures.not_found`, also for an event that isn't announced and for a rehearsal. */
  async run(eventId: string | null): Promise<Figures> {
    const now = this.clock.now();
    const events = await this.sales.events();
    const event = events.find(({ id }) => id === eventId) ?? null;
    if (eventId !== null && event === null) throw new DomainError('figures.not_found');
    // What was withdrawn before its opening was never put up.
    const lots = (await this.sales.lots(eventId)).filter(({ outcome }) => outcome !== 'withdrawn');
    const lotIds = lots.map(({ lotId }) => lotId);
    const [released, deals, followup, fieldOf] = await Promise.all([
      this.catalogue.releasedByField(event?.endedAt?.getTime() ?? now),
      this.deals.signedOfLots(lotIds),
      this.followup.run(eventId ?? undefined),
      this.catalogue.fieldsOf(lots.map(({ projectId }) => projectId)),
    ]);
    const outcomes = lots.map(({ outcome, ...lot }) => ({ ...lot, outcome: ended(outcome) }));
    const counted = count({ released, lots: outcomes, deals, fieldOf });
    return {
      event: event && { ...event, opensAt: iso(event.opensAt) },
      at: new Date(now).toISOString(),
      total: toWire(counted.total),
      unsold: counted.unsold,
      highest: counted.highest && { ...counted.highest, price: counted.highest.price.toString() },
      followup: {
        due: followup.due,
        answered: followup.accepted,
        unanswered: followup.unanswered,
        outcomes: followup.withOutcome,
      },
      byField: counted.byField.map(({ field, ...row }) => ({ field, ...toWire(row) })),
      events: events.map(({ id, number, title, isExample, opensAt }) => ({
        id,
        number,
        title,
        isExample,
        opensAt: iso(opensAt),
      })),
    };
  }
}

const toWire = ({ hammer, value, ...counts }: Row): FiguresRow => ({
  ...counts,
  hammer: hammer.toString(),
  value: value.toString(),
});

/** A lot that was stopped was put up, but it was neither sold nor left unsold. */
const ended = (outcome: string | null): 'sold' | 'unsold' | null =>
  outcome === 'sold' || outcome === 'unsold' ? outcome : null;

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
