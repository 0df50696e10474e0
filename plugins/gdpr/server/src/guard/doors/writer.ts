import type { Core } from '@strapi/types';
import type { Language } from '../refuse/say-verdict';

/** Who writes, as far as the guard asks. */
export interface Writer {
  readonly language: Language;
  /** the administrator who edits in the content manager, and can be asked for a reason */
  readonly editor: number | undefined;
}

interface State {
  readonly user?: { readonly id: number; readonly preferedLanguage?: string | null };
  readonly auth?: { readonly strategy?: { readonly name?: string } };
}

/** The writer of the request under way; code, cron jobs and the command line are nobody. */
export function writerOf(strapi: Core.Strapi): Writer {
  const context = strapi.requestContext.get();
  if (!context) return NOBODY;
  const { user, auth } = context.state as State;
  if (!user || auth?.strategy?.name !== 'admin') return NOBODY;
  return {
    language: user.preferedLanguage?.startsWith('fr') === true ? 'fr' : 'en',
    editor: context.path.startsWith('/content-manager/') ? user.id : undefined,
  };
}

const NOBODY: Writer = { language: 'en', editor: undefined };
