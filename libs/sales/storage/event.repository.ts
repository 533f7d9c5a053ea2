import { Repository } from '@luochui/platform/database/repository.js';
import { EventEntity } from './event.entity.js';

export type EventChange = Pick<
  EventEntity,
  'title' | 'form' | 'house' | 'auctioneer' | 'place' | 'notice' | 'particulars'
>;

export class EventRepository extends Repository {
  async add(event: Omit<EventEntity, 'number'>): Promise<void> {
    await this.manager.insert(EventEntity, {
      ...event,
      auctioneer: event.auctioneer ?? undefined,
      particulars: event.particulars ?? undefined,
    });
  }

  /** The event under its row lock: who prepares it and who announces it take turns. */
  lock(id: string): Promise<EventEntity | null> {
    return this.manager.findOne(EventEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async lockOfLot(lotId: string): Promise<EventEntity | null> {
    const [row] = await this.manager.query('select event_id as id from lot where id = $1', [lotId]);
    return row ? this.lock(row.id) : null;
  }

  async change(id: string, { title, form, house, auctioneer, place, notice, particulars }: EventChange): Promise<void> {
    await this.manager.query(
      'update event set title = $2, form = $3, house = $4, auctioneer = $5, place = $6, notice = $7, particulars = $8 where id = $1',
      [
        id,
        title,
        form,
        house,
        auctioneer && JSON.stringify(auctioneer),
        place,
        notice,
        particulars && JSON.stringify(particulars),
      ],
    );
  }

  async announce(id: string, at: number, opensAt: number): Promise<void> {
    const [announcedAt, opens] = [new Date(at), new Date(opensAt)];
    await this.manager.update(EventEntity, { id }, { status: 'announced', announcedAt, opensAt: opens });
  }

  /** Ends the event of this lot if nothing of it is left to be sold; answers its id if that was so just now. */
  async endAfter(lotId: string, at: number): Promise<string | null> {
    const [rows] = await this.manager.query(
      `update event set status = 'ended', ended_at = $2
       where id = (select event_id from lot where id = $1) and status = 'announced'
         and not exists (select from lot where event_id = event.id and status <> 'closed')
       returning id`,
      [lotId, new Date(at)],
    );
    return rows[0]?.id ?? null;
  }
}
