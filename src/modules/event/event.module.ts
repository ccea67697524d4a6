import { Module } from '@nestjs/common';
import { EventRepository } from './event.repository.js';

@Module({ providers: [EventRepository], exports: [EventRepository] })
export class EventModule {}
