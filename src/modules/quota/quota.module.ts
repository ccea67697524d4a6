import { Module } from '@nestjs/common';
import { PersonModule } from '../person/person.module.js';
import { ProductionModule } from '../production/production.module.js';

/** Shots, frames and seconds a person finished, weighted by the hours logged. */
@Module({ imports: [PersonModule, ProductionModule] })
export class QuotaModule {}
