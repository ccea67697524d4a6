import { AuditEntry } from '../modules/audit/audit-entry.entity.js';
import { EmailCode } from '../modules/auth/email-code.entity.js';
import { LoginLog } from '../modules/auth/login-log.entity.js';
import { RefusedSignIn } from '../modules/auth/refused-sign-in.entity.js';
import { ShownPassword } from '../modules/auth/shown-password.entity.js';
import { SignInFailure } from '../modules/auth/sign-in-failure.entity.js';
import { TotpStep } from '../modules/auth/totp-step.entity.js';
import { LoginSession } from '../modules/credential/login-session.entity.js';
import { PasswordToken } from '../modules/credential/password-token.entity.js';
import { Department } from '../modules/department/department.entity.js';
import { ApiEvent } from '../modules/event/api-event.entity.js';
import { HardwareItem } from '../modules/inventory/hardware-item.entity.js';
import { HardwareItemDepartmentLink } from '../modules/inventory/hardware-item-department-link.entity.js';
import { SalaryScale } from '../modules/inventory/salary-scale.entity.js';
import { Software } from '../modules/inventory/software.entity.js';
import { SoftwareDepartmentLink } from '../modules/inventory/software-department-link.entity.js';
import { OutgoingMail } from '../modules/mail/outgoing-mail.entity.js';
import { SentMail } from '../modules/mail/sent-mail.entity.js';
import { AddressChange } from '../modules/person/address-change.entity.js';
import { DepartmentMembership } from '../modules/person/department-membership.entity.js';
import { DesktopLoginLog } from '../modules/person/desktop-login-log.entity.js';
import { Person } from '../modules/person/person.entity.js';
import { Organisation } from '../modules/platform/organisation.entity.js';
import { Studio } from '../modules/platform/studio.entity.js';
import { Acknowledgement } from '../modules/production/acknowledgement.entity.js';
import { Assignation } from '../modules/production/assignation.entity.js';
import { Comment } from '../modules/production/comment.entity.js';
import { DepartmentMention } from '../modules/production/department-mention.entity.js';
import { EntityType } from '../modules/production/entity-type.entity.js';
import { Mention } from '../modules/production/mention.entity.js';
import { Notification } from '../modules/production/notification.entity.js';
import { ProductionEntity } from '../modules/production/production-entity.entity.js';
import { Project } from '../modules/production/project.entity.js';
import { ProjectStatus } from '../modules/production/project-status.entity.js';
import { ProjectTaskStatusLink } from '../modules/production/project-task-status-link.entity.js';
import { ProjectTaskTypeLink } from '../modules/production/project-task-type-link.entity.js';
import { Subscription } from '../modules/production/subscription.entity.js';
import { Task } from '../modules/production/task.entity.js';
import { TaskStatus } from '../modules/production/task-status.entity.js';
import { TaskType } from '../modules/production/task-type.entity.js';
import { TaskTypeAssetTypeLink } from '../modules/production/task-type-asset-type-link.entity.js';
import { TeamMembership } from '../modules/production/team-membership.entity.js';
import { DayOff } from '../modules/time-tracking/day-off.entity.js';
import { TimeSpent } from '../modules/time-tracking/time-spent.entity.js';

/** Every table, by module. */
export const entities = [
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
  SalaryScale,
  Software,
  SoftwareDepartmentLink,
  AddressChange,
  DepartmentMembership,
  DesktopLoginLog,
  Person,
  Organisation,
  Studio,
  Acknowledgement,
  Assignation,
  Comment,
  DepartmentMention,
  EntityType,
  Mention,
  Notification,
  ProductionEntity,
  Project,
  ProjectStatus,
  ProjectTaskStatusLink,
  ProjectTaskTypeLink,
  Subscription,
  Task,
  TaskStatus,
  TaskType,
  TaskTypeAssetTypeLink,
  TeamMembership,
  DayOff,
  TimeSpent,
];
