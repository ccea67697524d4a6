import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Day } from '../../common/time/day.js';

/** Minutes a person worked on a task on one calendar day. */
@Entity('time_spent')
@Unique('time_spent_uc', ['person_id', 'task_id', 'date'])
@Index(['person_id'])
@Index(['task_id'])
@Check('check_duration_positive', 'duration > 0')
@Index('ix_time_spent_person_date', { synchronize: false })
@Index('ix_time_spent_date_person', { synchronize: false })
export class TimeSpent {
  @Column({ type: 'double precision' })
  duration: number;

  @Column({ type: 'date' })
  date: Day;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Task')
  task_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Person')
  person_id: string | null;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
