import { Inject, Injectable } from '@nestjs/common';
import { type CallerRequest, FactsGuard } from '../../access/facts.guard.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { UserLimitReached } from './person.errors.js';
import { PersonRepository } from './person.repository.js';

/** A full studio says so to everybody who tries to add a person, before rights are asked. */
@Injectable()
export class UserLimitGuard extends FactsGuard<object> {
  constructor(
    private readonly persons: PersonRepository,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {
    super();
  }

  protected async facts({ body }: CallerRequest): Promise<object> {
    const { active, is_bot } = (body ?? {}) as { active?: unknown; is_bot?: unknown };
    const counts = active !== false && active !== 0 && is_bot !== true && is_bot !== 1;
    if (counts && (await this.persons.countUsers()) >= this.env.userLimit) {
      throw new UserLimitReached(this.env.userLimit);
    }
    return {};
  }
}
