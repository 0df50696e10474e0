import { useAuth } from '@strapi/strapi/admin';

/** The actions that open a page, as `Page.Protect` and the menu expect them. */
export const PERMISSIONS = {
  tagging: [{ action: 'plugin::gdpr.tagging.read', subject: null }],
  erasures: [{ action: 'plugin::gdpr.erasure.read', subject: null }],
};

/** Whether the signed-in user holds an action; `useRBAC` cannot tell two `.read` actions apart. */
export function useMay(): (action: string) => boolean {
  const permissions = useAuth('gdpr', (auth) => auth.permissions);
  return (action) => permissions.some((permission) => permission.action === action);
}
