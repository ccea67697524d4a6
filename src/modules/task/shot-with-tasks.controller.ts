import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn } from '../../access/requires.decorator.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ShotNotFound } from '../entity/entity.errors.js';
import { EntityGuard } from '../entity/entity.guard.js';
import { ShotRepository } from './shot.repository.js';
import { ShotView } from './shot.view.js';

/** A shot is read with its tasks, of which the room of entities knows nothing. */
@ApiTags('Shots')
@Controller('data/shots')
export class ShotWithTasksController {
  constructor(private readonly shots: ShotRepository) {}

  @ApiOperation({ summary: 'Reads a shot, with where it belongs, its frames and its tasks.' })
  @Get(':shot_id')
  @RequiresOn('entity.read', EntityGuard, 'shot')
  @Answers(200, ShotView, 'The shot')
  @Refuses({
    400: 'The id is not a UUID',
    403: 'Not in the team, or a vendor without a task on it',
    404: 'No shot has this id',
  })
  async read(@Param('shot_id', UuidParam) id: string) {
    const shot = await this.shots.withTasks(id);
    if (!shot) throw new ShotNotFound();
    return shot;
  }
}
