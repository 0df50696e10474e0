/** The part of Strapi's `env` that secrets need. */
type Env = (key: string) => string | undefined;

/**
 * A secret from the environment. Outside production a fixed word stands in, so that a developer starts at once;
 * in production a missing secret stops the boot (building the admin, which keeps no secret, goes on).
 */
export function secret(env: Env, key: string): string {
  const value = env(key)?.trim();
  if (value) return value;
  if (process.env.NODE_ENV === 'production' && !process.argv.includes('build')) {
    throw new Error(
      `${key} is not set. Production needs its own secrets: put ${key} in the environment or in .env ` +
        `(for instance: openssl rand -base64 32).`,
    );
  }
  return `development-only-${key.toLowerCase()}-never-in-production`;
}
