import { Id } from '../../common/member/id.js';
import { Code, Text } from '../../common/member/text.js';
import { OmitType } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { PersonView } from '../person/person.view.js';
import { teamRoles } from './team-member.codes.js';

export class AddToTeamDto {
  @Id('Id of the person to be in the team.')
  person_id: string;

  @Code(
    "Role in this production instead of the person's own: `user`, `supervisor`, `manager`, `client` or `vendor`.",
    'supervisor',
    { of: teamRoles, nullable: true, optional: true },
  )
  role?: string | null;
}

export class ChangeTeamRoleDto {
  @Code(
    "Role in this production: `user`, `supervisor`, `manager`, `client` or `vendor`; null for the person's own.",
    'supervisor',
    { of: teamRoles, nullable: true },
  )
  @ValidateIf((_, value) => value !== null)
  role: string | null;
}

/** A person in the team, with what the caller may see. */
export class TeamMemberView extends OmitType(PersonView, ['password']) {
  @Text("Role in this production; null when it is the person's own.", 'supervisor', { nullable: true })
  project_role: string | null;
}

/** The role of a person in a production. */
export class TeamRoleView {
  @Id('Id of the production.')
  project_id: string;

  @Id('Id of the person.')
  person_id: string;

  @Text("Role in this production; null when it is the person's own.", 'supervisor', { nullable: true })
  role: string | null;
}
