import { Inject, type Type } from '@nestjs/common';
import { type Row, rowOf } from '../../access/row.guard.js';
import type { StoredRow } from '../../common/member/stored.js';
import { NotRegistered } from './register.errors.js';
import type { Register } from './register.js';
import { idNameOf, registrationOf } from './registered.js';

/** Under what the register of a class is injected. */
export const registerToken = (declared: Type<StoredRow>) => `${declared.name}Register`;

/** Injects the register of a class. */
export const InjectRegister = (declared: Type<StoredRow>) => Inject(registerToken(declared));

/** The row of a register that a path names. */
export function registered(declared: Type<StoredRow>): Row<Register<StoredRow>> {
  const { called } = registrationOf(declared);
  return rowOf<Register<StoredRow>>(registerToken(declared), idNameOf(called), () => new NotRegistered(called));
}
