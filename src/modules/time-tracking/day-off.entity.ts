import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Day } from '../../common/time/day.js';

/** Leave of a person, from a calendar day to a calendar day, both included. */
@Entity('day_off')
@Unique('day_off_uc', ['person_id', 'date'])
@Index(['person_id'])
@Check('day_off_date_check', 'date <= end_date')
@Exclusion('day_off_no_overlap', `USING gist (person_id WITH =, daterange(date, end_date, '[]') WITH &&)`)
export class DayOff {
  @Column({ type: 'date' })
  date: Day;

  @Column({ type: 'date' })
  end_date: Day;

  @Column({ type: 'text', nullable: true })
  description: string | null;

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
