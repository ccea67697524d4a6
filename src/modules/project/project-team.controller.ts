import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { DeclaredBody } from '../../common/http/json-bodies.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ProjectGuard } from './project.guard.js';
import { ProjectView } from './project.view.js';
import { AddToTeamDto, ChangeTeamRoleDto, TeamMemberView, TeamRoleView } from '../team/team-member.js';
import { TeamMemberRepository } from '../team/team-member.repository.js';
import { ProjectTeamService } from './project-team.service.js';

const missing = 'No production has this id';
const notManager = 'Neither administrator nor manager in the team';

@ApiTags('Productions')
@Controller('data/projects/:project_id/team')
export class ProjectTeamController {
  constructor(
    private readonly teams: TeamMemberRepository,
    private readonly service: ProjectTeamService,
  ) {}

  @ApiOperation({ summary: 'Lists the people in the team with their roles in the production.' })
  @Get()
  @RequiresOn('project.read', ProjectGuard)
  @Answers(200, [TeamMemberView], 'The people, with what the caller may see of them')
  @Refuses({ 400: 'The id is not a UUID', 403: 'Not in the team', 404: missing })
  list(@CurrentViewer() viewer: Viewer, @Param('project_id', UuidParam) id: string) {
    return this.teams.members(id, viewer);
  }

  @ApiOperation({ summary: 'Adds a person to the team, with a role in the production if one is given.' })
  @Post()
  @DeclaredBody()
  @RequiresOn('project.change-team', ProjectGuard)
  @Answers(201, ProjectView, 'The production')
  @Refuses({ 400: 'No person has this id, or the role is not one of a team', 403: notManager, 404: missing })
  add(@CurrentViewer() viewer: Viewer, @Param('project_id', UuidParam) id: string, @Body() body: AddToTeamDto) {
    return this.service.add(viewer, id, body);
  }

  @ApiOperation({ summary: 'Gives a person of the team another role in the production, or their own back.' })
  @Put(':person_id')
  @DeclaredBody()
  @RequiresOn('project.change-team', ProjectGuard)
  @Answers(200, TeamRoleView, 'The role')
  @Refuses({ 400: 'The person is not in the team, or the role is not one of a team', 403: notManager, 404: missing })
  setRole(
    @CurrentViewer() viewer: Viewer,
    @Param('project_id', UuidParam) id: string,
    @Param('person_id', UuidParam) personId: string,
    @Body() { role }: ChangeTeamRoleDto,
  ) {
    return this.service.setRole(viewer, id, personId, role);
  }

  @ApiOperation({ summary: 'Takes a person out of the team; it is fine when they are not in it.' })
  @Delete(':person_id')
  @HttpCode(204)
  @RequiresOn('project.change-team', ProjectGuard)
  @Answers(204, undefined, 'The person is not in the team any more')
  @Refuses({ 400: 'An id is not a UUID', 403: notManager, 404: missing })
  remove(
    @CurrentViewer() viewer: Viewer,
    @Param('project_id', UuidParam) id: string,
    @Param('person_id', UuidParam) personId: string,
  ) {
    return this.service.remove(viewer, id, personId);
  }
}
