import { IntersectionType, OmitType, PickType } from '@nestjs/swagger';
import { Column, ForeignKey, Index } from 'typeorm';
import { Id } from '../../common/member/id.js';
import { PartialOrNull } from '../../common/member/partial-or-null.js';
import { Stored } from '../../common/member/stored.js';
import { Code, Text } from '../../common/member/text.js';
import { PersonView } from '../person/person.view.js';
import { teamRoles } from './team-member.codes.js';

/** A person is in the team of a production, with a role there or as everywhere (null). */
@Stored('project_person_link')
@Index(['person_id'])
@Index(['project_id'])
export class TeamMembership {
  @Id('Id of the production.', { column: { primary: true } })
  @ForeignKey('Project')
  project_id: string;

  @Id('Id of the person.', { column: { primary: true } })
  @ForeignKey('Person')
  person_id: string;

  @Code("Role in this production; null for the person's own.", 'supervisor', { of: teamRoles, nullable: true })
  role: string | null;

  @Column({ type: 'integer', nullable: true })
  shotgun_id: number | null;
}

export class AddToTeamDto extends IntersectionType(
  PickType(TeamMembership, ['person_id']),
  PartialOrNull(PickType(TeamMembership, ['role'])),
) {}

export class ChangeTeamRoleDto extends PickType(TeamMembership, ['role']) {}

/** A person in the team, with what the caller may see. */
export class TeamMemberView extends OmitType(PersonView, ['password']) {
  @Text("Role in this production; null when it is the person's own.", 'supervisor', { nullable: true })
  project_role: string | null;
}

/** The role of a person in a production. */
export class TeamRoleView extends PickType(TeamMembership, ['project_id', 'person_id', 'role']) {}
