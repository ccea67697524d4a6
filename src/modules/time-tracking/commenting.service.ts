import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database } from '../../database/database.js';
import type { CommentTaskDto } from '../task/comment.input.js';
import { CommentService } from '../task/comment.service.js';
import { TaskDurationRepository } from './task-duration.repository.js';

/** A comment among older ones makes all anew that is summed up in its task: the dates, and the total of its hours. */
@Injectable()
export class CommentingService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentService,
    private readonly durations: TaskDurationRepository,
  ) {}

  comment(viewer: Viewer, taskId: string, body: CommentTaskDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      const { comment, isNewest } = await this.comments.write(tx, viewer, taskId, body);
      if (!isNewest) await this.durations.refresh(tx, [taskId]);
      return comment;
    });
  }
}
