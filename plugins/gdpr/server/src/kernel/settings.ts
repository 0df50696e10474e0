import type { Core } from '@strapi/types';
import { configSchema, type GdprConfig } from './config';

/** Parses the plugin's config; a wrong option stops the boot with its path and what was expected. */
export function parseConfig(config: unknown): GdprConfig {
  const parsed = configSchema.safeParse(config);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`config/plugins: gdpr.config is not valid:\n${lines.join('\n')}`);
}

/** The plugin's config with every default filled in. */
export const settings = (strapi: Core.Strapi): GdprConfig =>
  parseConfig(strapi.config.get('plugin::gdpr'));
