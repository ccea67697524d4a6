import { Injectable } from '@nestjs/common';
import type { CallerRequest } from '../../access/facts.guard.js';
import type { FactsOf } from '../../access/facts.js';
import { readBody } from '../../common/http/body.pipe.js';
import { RecordDesktopLoginDto } from './desktop-login-log.js';
import { PersonGuard, type Refusing } from './person.guard.js';

/** Like `PersonGuard`, once the body fits. */
@Injectable()
export class DesktopLoginGuard extends PersonGuard {
  protected override async facts(request: CallerRequest, refusing: Refusing): Promise<FactsOf<'person'>> {
    await readBody(RecordDesktopLoginDto, request.body);
    return super.facts(request, refusing);
  }
}
