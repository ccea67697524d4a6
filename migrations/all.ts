import { CreatePeople1764000000001 } from './1764000000001-create-people.js';
import { CreateEquipment1764000000002 } from './1764000000002-create-equipment.js';
import { CreateProduction1764000000003 } from './1764000000003-create-production.js';
import { CreateTime1764000000004 } from './1764000000004-create-time.js';
import { CreateJournal1764000000005 } from './1764000000005-create-journal.js';
import { CreateSessions1764000000006 } from './1764000000006-create-sessions.js';
import { DescribeHardware1764000000007 } from './1764000000007-describe-hardware.js';
import { IndexTimeAndLogins1764000000008 } from './1764000000008-index-time-and-logins.js';
import { ForbidOverlappingDaysOff1764000000009 } from './1764000000009-forbid-overlapping-days-off.js';
import { IndexReferencesFromEntities1764000000010 } from './1764000000010-index-references-from-entities.js';
import { IndexUnreadNotifications1764000000011 } from './1764000000011-index-unread-notifications.js';
import { AddUniquesBesidePrimaryKeys1764000000012 } from './1764000000012-add-uniques-beside-primary-keys.js';
import { LimitSignInFailures1764000000020 } from './1764000000020-limit-sign-in-failures.js';
import { UseCodesOnce1764000000100 } from './1764000000100-use-codes-once.js';
import { LimitMails1764000000110 } from './1764000000110-limit-mails.js';
import { KeepRefusedSignIns1764000000120 } from './1764000000120-keep-refused-sign-ins.js';
import { CreateOwnSchema1764000000130 } from './1764000000130-create-own-schema.js';
import { KeepAnAuditLog1764000000150 } from './1764000000150-keep-an-audit-log.js';
import { KeepMailsUntilTheyAreSent1764000000155 } from './1764000000155-keep-mails-until-they-are-sent.js';
import { CountMailsByWhoAsks1764000000156 } from './1764000000156-count-mails-by-who-asks.js';
import { LetAddressesBeTakenBack1764000000157 } from './1764000000157-let-addresses-be-taken-back.js';
import { LowerCaseEverywhereAlike1764000000160 } from './1764000000160-lower-case-everywhere-alike.js';
import { CreateMentionsAndSubscriptions1764000000180 } from './1764000000180-create-mentions-and-subscriptions.js';
import { ShowLocalesInOneForm1764000000190 } from './1764000000190-show-locales-in-one-form.js';

/** Every migration, oldest first. */
export const migrations = [
  CreatePeople1764000000001,
  CreateEquipment1764000000002,
  CreateProduction1764000000003,
  CreateTime1764000000004,
  CreateJournal1764000000005,
  CreateSessions1764000000006,
  DescribeHardware1764000000007,
  IndexTimeAndLogins1764000000008,
  ForbidOverlappingDaysOff1764000000009,
  IndexReferencesFromEntities1764000000010,
  IndexUnreadNotifications1764000000011,
  AddUniquesBesidePrimaryKeys1764000000012,
  LimitSignInFailures1764000000020,
  UseCodesOnce1764000000100,
  LimitMails1764000000110,
  KeepRefusedSignIns1764000000120,
  CreateOwnSchema1764000000130,
  KeepAnAuditLog1764000000150,
  KeepMailsUntilTheyAreSent1764000000155,
  CountMailsByWhoAsks1764000000156,
  LetAddressesBeTakenBack1764000000157,
  LowerCaseEverywhereAlike1764000000160,
  CreateMentionsAndSubscriptions1764000000180,
  ShowLocalesInOneForm1764000000190,
];
