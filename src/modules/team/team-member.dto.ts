import { OmitType } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { IsCode, IsId, MayBeNull } from '../../common/http/validation.js';
import { PersonView } from '../person/person.view.dto.js';
import { teamRoles } from './team-member.codes.js';

export class AddToTeamDto {
  /**
   * Id of the person to be in the team.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @IsId()
  person_id: string;

  /**
   * Role in this production instead of the person's own: `user`, `supervisor`, `manager`, `client` or `vendor`.
   * @example 'supervisor'
   */
  @MayBeNull()
  @IsCode(teamRoles)
  role?: string | null;
}

export class ChangeTeamRoleDto {
  /**
   * Role in this production: `user`, `supervisor`, `manager`, `client` or `vendor`; null for the person's own.
   * @example 'supervisor'
   */
  @ValidateIf((_, value) => value !== null)
  @IsCode(teamRoles)
  role: string | null;
}

/** A person in the team, with what the caller may see. */
export class TeamMemberView extends OmitType(PersonView, ['password']) {
  /**
   * Role in this production; null when it is the person's own.
   * @example 'supervisor'
   */
  project_role: string | null;
}

/** The role of a person in a production. */
export class TeamRoleView {
  /**
   * Id of the production.
   * @example '9b2f6d1e-8c47-4a55-9f0e-2d7f3c1b6a90'
   */
  project_id: string;

  /**
   * Id of the person.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  person_id: string;

  /**
   * Role in this production; null when it is the person's own.
   * @example 'supervisor'
   */
  role: string | null;
}
