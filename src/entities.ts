import { AuditEntry } from './modules/audit/audit-entry.js';
import { EmailCode } from './modules/auth/email-code.entity.js';
import { LoginLog } from './modules/auth/login-log.js';
import { RefusedSignIn } from './modules/auth/refused-sign-in.entity.js';
import { ShownPassword } from './modules/auth/shown-password.entity.js';
import { SignInFailure } from './modules/auth/sign-in-failure.entity.js';
import { TotpStep } from './modules/auth/totp-step.entity.js';
import { LoginSession } from './modules/credential/session.js';
import { PasswordToken } from './modules/credential/password-token.entity.js';
import { catalogues } from './modules/catalogue/catalogue.module.js';
import { Department } from './modules/department/department.js';
import { ApiEvent } from './modules/event/event.entity.js';
import { HardwareItem } from './modules/inventory/hardware-item.js';
import { HardwareItemDepartmentLink } from './modules/inventory/hardware-item-department-link.js';
import { Software } from './modules/inventory/software.js';
import { SoftwareDepartmentLink } from './modules/inventory/software-department-link.js';
import { OutgoingMail } from './modules/mail/outgoing-mail.js';
import { SentMail } from './modules/mail/sent-mail.entity.js';
import { AddressChange } from './modules/person/address-change.js';
import { DepartmentMembership } from './modules/person/department-membership.js';
import { DesktopLoginLog } from './modules/person/desktop-login-log.js';
import { Person } from './modules/person/person.js';
import { Organisation } from './modules/platform/organisation.js';
import { Acknowledgement } from './modules/task/acknowledgement.entity.js';
import { Assignation } from './modules/task/assignment.js';
import { Comment } from './modules/task/comment.js';
import { DepartmentMention } from './modules/task/department-mention.entity.js';
import { Mention } from './modules/task/mention.entity.js';
import { Notification } from './modules/task/notification.js';
import { ProductionEntity } from './modules/entity/entity.js';
import { Project } from './modules/project/project.js';
import { ProjectTaskStatusLink } from './modules/project/project-task-status.js';
import { ProjectTaskTypeLink } from './modules/project/project-task-type.js';
import { Subscription } from './modules/task/subscription.js';
import { Task } from './modules/task/task.js';
import { TaskTypeAssetTypeLink } from './modules/catalogue/task-type-asset-type-link.entity.js';
import { TeamMembership } from './modules/team/team-member.js';
import { DayOff } from './modules/time-tracking/day-off.js';
import { TimeSpent } from './modules/time-tracking/time-spent.js';

/** Every table, by module. */
export const entities = [
  ...catalogues,
  AuditEntry,
  EmailCode,
  LoginLog,
  RefusedSignIn,
  ShownPassword,
  SignInFailure,
  TotpStep,
  LoginSession,
  PasswordToken,
  Department,
  ApiEvent,
  OutgoingMail,
  SentMail,
  HardwareItem,
  HardwareItemDepartmentLink,
  Software,
  SoftwareDepartmentLink,
  AddressChange,
  DepartmentMembership,
  DesktopLoginLog,
  Person,
  Organisation,
  Acknowledgement,
  Assignation,
  Comment,
  DepartmentMention,
  Mention,
  Notification,
  ProductionEntity,
  Project,
  ProjectTaskStatusLink,
  ProjectTaskTypeLink,
  Subscription,
  Task,
  TaskTypeAssetTypeLink,
  TeamMembership,
  DayOff,
  TimeSpent,
];
