import { Module } from '@nestjs/common';
import { LetterSeal } from './letter-seal.js';
import { MailCarrier } from './mail-carrier.js';
import { MailPace } from './mail-pace.js';
import { MailService } from './mail.service.js';
import { MailTransport } from './mail-transport.js';
import { OutgoingMailController } from './outgoing-mail.controller.js';
import { OutgoingMailRepository } from './outgoing-mail.repository.js';
import { SentMailRepository } from './sent-mail.repository.js';

@Module({
  controllers: [OutgoingMailController],
  providers: [
    MailService,
    MailCarrier,
    MailTransport,
    MailPace,
    LetterSeal,
    OutgoingMailRepository,
    SentMailRepository,
  ],
  exports: [MailService],
})
export class MailModule {}
