import { Module } from '@nestjs/common';
import { MailService } from './mail.service.js';
import { SentMailRepository } from './sent-mail.repository.js';

@Module({ providers: [MailService, SentMailRepository], exports: [MailService] })
export class MailModule {}
