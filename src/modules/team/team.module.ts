import { Module } from '@nestjs/common';
import { TeamMemberRepository } from './team-member.repository.js';

/** Who is in which production, and with what role. */
@Module({
  providers: [TeamMemberRepository],
  exports: [TeamMemberRepository],
})
export class TeamModule {}
