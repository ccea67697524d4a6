import type { Type } from '@nestjs/common';
import { inDepartments, type Subject } from '../../access/former/reach.js';
import type { ViewerRequest } from '../../access/viewer.js';
import { readBody } from '../../common/http/body.pipe.js';
import { MembersOutOfReach } from './supervision.errors.js';

/** Refuses what a supervisor may not change of a thing they may change; says nothing about anybody else. */
export async function checkSupervision<Dto extends object>(
  { user, body }: ViewerRequest,
  { teamRole, departmentId, personId }: Subject,
  dto: Type<Dto>,
  allowed: readonly string[],
): Promise<void> {
  const supervises = user!.role !== 'admin' && personId !== user!.id && teamRole === 'supervisor';
  if (!supervises || !inDepartments(user!, departmentId)) return;
  const refused = Object.keys(await readBody(dto, body)).filter((member) => !allowed.includes(member));
  if (refused.length > 0) throw new MembersOutOfReach(refused, allowed);
}
