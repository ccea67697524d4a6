import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Site } from '../catalogue/site.js';
import { InjectRegister } from '../register/injected.js';
import { StillInUse } from '../register/register.errors.js';
import { Register } from '../register/register.js';
import { UseRepository } from './use.repository.js';

@Injectable()
export class SiteRemovalService {
  constructor(
    @InjectRegister(Site) private readonly sites: Register<Site>,
    private readonly uses: UseRepository,
  ) {}

  /** Deletes a site that nobody works at. */
  delete(viewer: Viewer, id: string): Promise<void> {
    return this.sites.delete(viewer, id, async (tx) => {
      const people = await this.uses.ofSite(tx, id);
      if (people === 0) return;
      throw new StillInUse('studio', `used by ${people === 1 ? '1 person' : `${people} people`}`, 'Move them first');
    });
  }
}
