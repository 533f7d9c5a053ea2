import { Column, Entity, PrimaryColumn } from 'typeorm';

export const STEPS = [
  'projects',
  'event-drafted',
  'event-held',
  'deals-signed',
  'outcome-published',
  'next-event-drafted',
] as const;
export type StepName = 'begun' | (typeof STEPS)[number];

/** A step of the example world that is done, so that no start does it twice. */
@Entity('demonstration_step')
export class DemonstrationStepEntity {
  @PrimaryColumn('text') name: StepName;
  /** The event that it made. */
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId: string | null;
  /** Of `begun`: the day of the finished event, so that a start that goes on keeps to it. */
  @Column('timestamptz') at: Date;
}
