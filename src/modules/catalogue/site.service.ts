import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { InjectRegister } from '../register/injected.js';
import { StillInUse } from '../register/register.errors.js';
import { Register } from '../register/register.js';
import { Site } from './site.js';
import { SiteRepository } from './site.repository.js';

@Injectable()
export class SiteService {
  constructor(
    @InjectRegister(Site) private readonly register: Register<Site>,
    private readonly sites: SiteRepository,
  ) {}

  /** Deletes a site that nobody works at. */
  delete(viewer: Viewer, id: string): Promise<void> {
    return this.register.delete(viewer, id, async (tx) => {
      const people = await this.sites.people(tx, id);
      if (people === 0) return;
      throw new StillInUse('studio', `used by ${people === 1 ? '1 person' : `${people} people`}`, 'Move them first');
    });
  }
}
