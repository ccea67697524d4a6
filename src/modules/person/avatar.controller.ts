import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequiresOn, RequiresOwn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { TakesPicture } from '../../common/http/json-bodies.js';
import { canonicalUuid, pathUuid } from '../../common/http/uuid.js';
import { InvalidInput } from '../../common/problem/invalid-input.js';
import { AvatarService } from './avatar.service.js';
import { AvatarPathView } from './avatar.view.js';
import { AvatarNotFound } from './person.errors.js';
import { PersonGuard } from './person.guard.js';
import { readablePicture } from './picture/picture.errors.js';

const upload = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary', description: `The picture: ${readablePicture}`, example: 'ada.png' },
  },
};

@ApiTags('Avatars')
@Controller()
export class AvatarController {
  constructor(private readonly service: AvatarService) {}

  @ApiOperation({ summary: "Stores a person's picture as PNG of 400 × 400." })
  @Post(['pictures/thumbnails/persons/:person_id', 'pictures/thumbnails/persons/:person_id.png'])
  @RequiresOn('avatar.upload', PersonGuard, 'known')
  @TakesPicture()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: upload })
  @Answers(201, AvatarPathView, 'Stored')
  @Refuses({
    400: 'No file, not a picture that is read, or one of too many pixels',
    403: 'Another person, and not an administrator',
    404: 'No person has this id',
  })
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Param('person_id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<AvatarPathView> {
    const personId = pathUuid(id, 'person_id');
    await this.service.upload(viewer, personId, uploadedFile(request));
    return { thumbnail_path: `pictures/thumbnails/persons/${personId}.png` };
  }

  @ApiOperation({ summary: "Answers a person's picture." })
  @Get('pictures/thumbnails/persons/:person_id.png')
  @RequiresOn('avatar.read', PersonGuard, 'addressed')
  @ApiResponse({
    status: 200,
    description: 'The picture',
    content: { 'image/png': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiResponse({ status: 304, description: 'Not changed since If-Modified-Since' })
  @Refuses({ 404: 'No person has this id, or they have no picture' })
  async read(
    @Param('person_id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const personId = canonicalUuid(id);
    if (!personId) throw new AvatarNotFound();
    const { picture, changedAt } = await this.service.read(personId);
    void reply.headers({
      'content-type': 'image/png',
      'cache-control': 'private, max-age=604800',
      'last-modified': changedAt.toUTCString(),
    });
    const known = Date.parse(request.headers['if-modified-since'] ?? '');
    if (known >= changedAt.getTime()) {
      void reply.status(304);
      return undefined;
    }
    return picture;
  }

  @ApiOperation({ summary: "Takes a person's picture away." })
  @Delete(['actions/persons/:person_id/clear-avatar', 'data/persons/:person_id/avatar'])
  @HttpCode(204)
  @RequiresOn('avatar.clear', PersonGuard, 'addressed')
  @Answers(204, undefined, 'There is no picture any more')
  @Refuses({ 403: 'Not an administrator', 404: 'No person has this id' })
  clear(@CurrentViewer() viewer: Viewer, @Param('person_id') id: string) {
    return this.service.clear(viewer, 'avatar.clear', canonicalUuid(id));
  }

  @ApiOperation({ summary: "Takes one's own picture away." })
  @Delete(['actions/user/clear-avatar', 'data/user/avatar'])
  @HttpCode(204)
  @RequiresOwn('account.clear-avatar')
  @Answers(204, undefined, 'There is no picture any more')
  @Refuses({ 403: 'The token belongs to a bot' })
  clearOwn(@CurrentViewer() viewer: Viewer) {
    return this.service.clear(viewer, 'account.clear-avatar', viewer.id);
  }
}

function uploadedFile({ sentFiles = [] }: FastifyRequest): readonly Buffer[] {
  const file = sentFiles.find(({ field }) => field === 'file');
  if (!file)
    throw new InvalidInput([{ field: 'file', message: 'is required, as a file of a multipart/form-data body' }]);
  return file.pieces;
}
