import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiQuery, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../access/requires.decorator.js';
import { accepts } from '../../common/http/accepts.js';
import { Refuses } from '../../common/http/answers.decorator.js';
import { readBody } from '../../common/http/body.pipe.js';
import { TakeBackDto, TakenBackView } from './address-change.js';
import { donePage, doneSentence, questionPage } from './address-change.page.js';
import { AddressChangeService } from './address-change.service.js';

const html = 'text/html; charset=utf-8';
const pageSchema = { schema: { type: 'string', example: '<!doctype html>…' } };
const dead = 'The link was used, is older than three days, or is none';

@ApiTags('Sign-in')
@ApiExtraModels(TakenBackView)
@Controller('auth/address-change')
export class AddressChangeController {
  constructor(private readonly service: AddressChangeService) {}

  @ApiOperation({
    summary:
      'Shows a page that asks whether a change of one’s own e-mail address shall be taken back; its button does it. Opening the link changes nothing.',
  })
  @Get()
  @Public('the token of the link, which was mailed to the former address, is the key')
  @Header('content-type', html)
  @ApiQuery({
    name: 'token',
    type: String,
    description: 'The token of the link.',
    examples: { token: { value: 'mE3kq0yXb1J6v2Yz5Qw8Rt4Uo7Pa9Sd1Fg3Hj5Kl7Zx' } },
  })
  @ApiResponse({ status: 200, description: 'The page', content: { 'text/html': pageSchema } })
  @Refuses({ 400: dead })
  async ask(@Query() query: Record<string, unknown>): Promise<string> {
    const { token } = await readBody(TakeBackDto, query);
    return questionPage(await this.service.read(token), token);
  }

  @ApiOperation({
    summary:
      'Takes a change of one’s own e-mail address back, for three days: the account has its former address again, all its sessions and its permanent token end, and links mailed to the new address die.',
  })
  @Post()
  @HttpCode(200)
  @Public('the token of the link, which was mailed to the former address, is the key')
  @ApiResponse({
    status: 200,
    description: 'Taken back; browsers get a page',
    content: { 'application/json': { schema: { $ref: getSchemaPath(TakenBackView) } }, 'text/html': pageSchema },
  })
  @Refuses({ 400: `${dead}, or somebody else has the address by now` })
  async takeBack(
    @Body() { token }: TakeBackDto,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TakenBackView | string> {
    const change = await this.service.takeBack(token);
    if (!accepts(headers, 'text/html')) return { success: true, message: doneSentence(change) };
    reply.header('content-type', html);
    return donePage(change);
  }
}
