import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import type { Answer, Sent } from './http';

/** Someone logged in to the admin panel, through the real login. */
export interface Session {
  readonly userId: number;
  readonly email: string;
  readonly password: string;
  readonly roleCode: string;
  readonly token: string;
  /** A call in this person's name. */
  readonly request: Request;
}

/** What may differ between two accounts of one role. */
export interface AccountOptions {
  /** @default 'fr' */
  readonly language?: 'fr' | 'en';
}

type Request = (path: string, sent?: Sent) => Promise<Answer>;

/** Logs in with an e-mail and a password, as the login page does. */
export async function logIn(request: Request, email: string, password: string): Promise<string> {
  const answer = await request('/admin/login', { json: { email, password } });
  const token: unknown = answer.body?.data?.token ?? answer.body?.data?.accessToken;
  if (typeof token !== 'string') {
    throw new Error(`The login of ${email} was refused: ${answer.status} ${answer.text}`);
  }
  return token;
}

/** Creates an account that holds one role, and logs it in. */
export async function openSession(
  { strapi, request }: { strapi: Core.Strapi; request: Request },
  roleCode: string,
  { language = 'fr' }: AccountOptions = {},
): Promise<Session> {
  const role = await roleByCode(strapi, roleCode);
  const email = `${roleCode}.${randomBytes(4).toString('hex')}@crm.example`;
  const password = 'Motdepasse1';
  const user = await strapi.service('admin::user').create({
    email,
    password,
    firstname: roleCode,
    lastname: 'Essai',
    isActive: true,
    preferedLanguage: language,
    roles: [role.id],
  });
  const token = await logIn(request, email, password);
  return {
    userId: user.id,
    email,
    password,
    roleCode,
    token,
    request: (path, sent = {}) => request(path, { token, ...sent }),
  };
}

async function roleByCode(strapi: Core.Strapi, code: string): Promise<{ id: number }> {
  const roles: { id: number; code: string }[] = await strapi.service('admin::role').find();
  const role = roles.find((candidate) => candidate.code === code);
  if (role) return role;
  const known = roles.map((candidate) => candidate.code).join(', ');
  throw new Error(`There is no role "${code}". Known: ${known}.`);
}
