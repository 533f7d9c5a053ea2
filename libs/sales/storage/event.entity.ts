import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Auctioneer, EventForm, EventStatus } from '../domain/event.js';
import type { Particulars } from '../domain/particulars.js';

@Entity('event')
export class EventEntity {
  @PrimaryColumn('uuid') id: string;
  /** Given by the table. */
  @Column({ type: 'bigint', insert: false, update: false }) number: string;
  @Column('text') title: string;
  @Column('text') form: EventForm;
  @Column('text', { nullable: true }) house: string | null;
  @Column('json', { nullable: true }) auctioneer: Auctioneer | null;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { nullable: true }) notice: string | null;
  @Column('json', { nullable: true }) particulars: Particulars | null;
  @Column('text') status: EventStatus;
  @Column('timestamptz', { name: 'opens_at', nullable: true }) opensAt: Date | null;
  @Column('timestamptz', { name: 'announced_at', nullable: true }) announcedAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('boolean') rehearsal: boolean;
  @Column('boolean', { name: 'is_example' }) isExample: boolean;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
