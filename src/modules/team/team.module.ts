import { Module } from '@nestjs/common';
import { TeamLeaving } from './team.leaving.js';
import { TeamMemberRepository } from './team-member.repository.js';

/** Who is in which production, and with what role. */
@Module({
  providers: [TeamLeaving, TeamMemberRepository],
  exports: [TeamLeaving, TeamMemberRepository],
})
export class TeamModule {}
