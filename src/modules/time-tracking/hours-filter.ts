import type { Period } from '../../common/time/period.js';

/** Which entries are asked for; what is left out does not narrow. */
export interface HoursFilter {
  /** Whose they are. */
  person?: string;
  /** The production of their tasks. */
  project?: string | undefined;
  /** The department of the type of their tasks; that of the person does not matter. */
  department?: string | undefined;
  /** The site of their person. */
  studio?: string | undefined;
  /** Their days. */
  period?: Period;
}
