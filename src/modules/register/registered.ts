import type { Type } from '@nestjs/common';
import type { ActionAbout } from '../../access/rights.js';
import type { StoredRow } from '../../common/member/stored.js';

type Action = ActionAbout<'studio'>;

/** How the rows of a register are called, and who may write them. */
export interface Registration {
  /** One of them, in sentences, such as "task type". Its events and the id in its paths are named after it. */
  called: string;
  /** The action of whoever writes them; one for each way of writing, where they differ. */
  change: Action | Readonly<Record<'create' | 'update' | 'delete', Action>>;
  /** Whether two names that differ in nothing but case and the blanks around them are the same one. */
  ignoresCase?: true;
  /** How events call one of them, where that is not what it is called. */
  told?: string;
}

const REGISTRATION = Symbol('registration');

/** Makes a stored class a register: `RegisterModule` keeps its rows. */
export const Registered = (registration: Registration): ClassDecorator => Reflect.metadata(REGISTRATION, registration);

/** Whether a class is a register. */
export const isRegistered = (declared: object): declared is Type<StoredRow> =>
  Reflect.hasOwnMetadata(REGISTRATION, declared);

export const registrationOf = (declared: Type<StoredRow>) =>
  Reflect.getMetadata(REGISTRATION, declared) as Registration;

/** Name of the id of one, in paths and events: "task type" is `task_type_id`. */
export const idNameOf = (called: string) => `${called.replaceAll(' ', '_')}_id`;
