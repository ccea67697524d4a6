import { Module } from '@nestjs/common';
import { ContextController } from './context.controller.js';
import { ContextRepository } from './context.repository.js';

/** What a client asks first. */
@Module({
  controllers: [ContextController],
  providers: [ContextRepository],
})
export class ContextModule {}
