import { useAuth } from '@strapi/strapi/admin';

/** Any one of these actions lets somebody read jobs: those who act, those who keep the register, those who scan texts. */
export const JOB_ACTIONS = [
  'plugin::gdpr.erasure.anonymise',
  'plugin::gdpr.erasure.delete',
  'plugin::gdpr.erasure.read',
  'plugin::gdpr.scan.read',
] as const;

/** Either of these lets somebody read the dictionary. */
export const DICTIONARY_ACTIONS = [
  'plugin::gdpr.detection.read',
  'plugin::gdpr.detection.write',
] as const;

/** The actions that open a page, as `Page.Protect` and the menu expect them: one of them is enough. */
export const PERMISSIONS = {
  tagging: [{ action: 'plugin::gdpr.tagging.read', subject: null }],
  erasures: [{ action: 'plugin::gdpr.erasure.read', subject: null }],
  jobs: JOB_ACTIONS.map((action) => ({ action, subject: null })),
  findings: [{ action: 'plugin::gdpr.scan.read', subject: null }],
  dictionary: DICTIONARY_ACTIONS.map((action) => ({ action, subject: null })),
  forbidden: [{ action: 'plugin::gdpr.guard.read', subject: null }],
};

/** Whether the signed-in user holds an action; `useRBAC` cannot tell two `.read` actions apart. */
export function useMay(): (action: string) => boolean {
  const permissions = useAuth('gdpr', (auth) => auth.permissions);
  return (action) => permissions.some((permission) => permission.action === action);
}

/** Whether the signed-in user holds at least one of several actions. */
export function useMayAny(): (actions: readonly string[]) => boolean {
  const may = useMay();
  return (actions) => actions.some(may);
}
