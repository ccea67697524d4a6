import { Controller, Get } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { PolicyGuard } from '../../src/access/policy.guard.js';
import { Public } from '../../src/access/requires.decorator.js';

@Controller('careless')
class Careless {
  @Get('open')
  @Public('on purpose')
  open(): string {
    return 'open';
  }

  @Get('forgotten')
  forgotten(): string {
    return 'forgotten';
  }
}

it('stops the start when a route says neither who may call it nor that everybody may', async () => {
  const built = await Test.createTestingModule({
    imports: [DiscoveryModule],
    controllers: [Careless],
    providers: [PolicyGuard],
  }).compile();
  await expect(built.init()).rejects.toThrow('Careless.forgotten');
});
