import { adviceDocument } from './types/advice-document';
import { appointment } from './types/appointment';
import { beneficiary } from './types/beneficiary';
import { contact } from './types/contact';
import { contract } from './types/contract';
import { document } from './types/document';
import { driverProfile } from './types/driver-profile';
import { event } from './types/event';
import { formSubmission } from './types/form-submission';
import { healthQuestionnaire } from './types/health-questionnaire';
import { householdMember } from './types/household-member';
import { insured } from './types/insured';
import { leadSource } from './types/lead-source';
import { membershipForm } from './types/membership-form';
import { message } from './types/message';
import { note } from './types/note';
import { portalUser } from './types/portal-user';
import { project } from './types/project';
import { quote } from './types/quote';
import { subscription } from './types/subscription';
import { task } from './types/task';
import { vehicle } from './types/vehicle';
import type { TypeLayout } from './layout';

/** Every content type of the CRM, as the content-manager shows it. */
export const typeLayouts: readonly TypeLayout[] = [
  adviceDocument,
  appointment,
  beneficiary,
  contact,
  contract,
  document,
  driverProfile,
  event,
  formSubmission,
  healthQuestionnaire,
  householdMember,
  insured,
  leadSource,
  membershipForm,
  message,
  note,
  portalUser,
  project,
  quote,
  subscription,
  task,
  vehicle,
];
