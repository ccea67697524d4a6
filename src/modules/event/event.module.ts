import { Module } from '@nestjs/common';
import { EventLeaving } from './event.leaving.js';
import { EventRepository } from './event.repository.js';

@Module({ providers: [EventLeaving, EventRepository], exports: [EventLeaving, EventRepository] })
export class EventModule {}
