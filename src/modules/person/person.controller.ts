import { Body, Controller, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresList, RequiresOn, RequiresRole, TakesOldPassword } from '../../access/requires.decorator.js';
import { may } from '../../access/rights.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { isTrue, type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { attributesOf } from '../../common/member/member.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { AuditService } from '../audit/audit.service.js';
import { ChangedPersonGuard } from './changed-person.guard.js';
import { CreatePersonDto, UpdatePersonDto } from './person.input.js';
import { Person } from './person.js';
import { PersonGuard } from './person.guard.js';
import { personFilters } from './person.list.js';
import { PersonRepository } from './person.repository.js';
import { PersonService } from './person.service.js';
import { PersonView, WrittenPersonView } from './person.view.js';
import { UserLimitGuard } from './user-limit.guard.js';

@ApiTags('Persons')
@Controller('data/persons')
export class PersonController {
  constructor(
    private readonly persons: PersonRepository,
    private readonly service: PersonService,
    private readonly audit: AuditService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({
    summary:
      'Lists the people of the studio, bots and guests included. Everybody sees names, roles and departments; administrators see all, managers all but pay and keys.',
  })
  @Get()
  @RequiresList('person.list')
  @AnswersList(PersonView, attributesOf(Person))
  @OptionalQuery(
    'with_pass_hash',
    Boolean,
    true,
    'Adds the password hashes, for administrators, when the server is set to allow it.',
  )
  @Refuses({ 400: 'A parameter or filter does not fit, or a filter is not allowed' })
  async list(@CurrentViewer() viewer: Viewer, @Query() query: RawQuery) {
    const mayExport = this.env.allowPasswordHashExport && may(viewer, 'person.password-hash');
    const read = readListQuery(query, { ...personFilters(viewer), pageSize: this.env.nbRecordsPerPage });
    const withHashes = mayExport && isTrue(query.with_pass_hash);
    if (withHashes) await this.audit.exported(viewer, 'export:password-hashes');
    return this.persons.list(viewer, read, withHashes);
  }

  @ApiOperation({ summary: 'Adds a person, or a bot with a permanent token. No mail is sent.' })
  @Post()
  @RequiresRole('person.create', UserLimitGuard)
  @Answers(201, WrittenPersonView, 'The new person; a bot with its `access_token`, shown only here')
  @Refuses({
    400: 'A member is missing or does not fit, something unique is taken, or the user limit is reached',
    403: 'Not an administrator',
  })
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreatePersonDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one person.' })
  @Get(':person_id')
  @RequiresOn('person.read', PersonGuard, 'addressed')
  @Answers(200, PersonView, 'The person, with what the caller may see')
  @Refuses({ 400: 'The id is not a UUID', 404: 'No person has this id' })
  read(@CurrentViewer() viewer: Viewer, @Param('person_id', UuidParam) id: string) {
    return this.service.read(viewer, id);
  }

  @ApiOperation({
    summary:
      'Changes a person; members left out stay. Everybody may change themselves: what is not theirs to change is ignored.',
  })
  @Put(':person_id')
  @RequiresOn('person.update', ChangedPersonGuard, 'stored')
  @TakesOldPassword()
  @Answers(200, WrittenPersonView, 'The changed person; with a new `access_token` where one was issued')
  @Refuses({
    400: 'A member does not fit, something unique is taken, the user limit is reached, it is the last administrator, or the password is wrong',
    403: 'Another person, or a protected account',
    404: 'No person has this id',
    429: 'Too many wrong passwords from this address within a minute',
  })
  update(@CurrentViewer() viewer: Viewer, @Param('person_id', UuidParam) id: string, @Body() body: UpdatePersonDto) {
    return this.service.update(viewer, id, body);
  }
}
