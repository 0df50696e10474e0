import { errorCode } from '../../kernel/error-code';
import type { GdprErrorCode } from '../../kernel/errors';
import type { QueueAddress } from './bullmq-connection';

/** The engine `bullmq` was chosen and a package that it needs is not installed. Stops the boot. */
export class QueuePackageMissing extends Error {
  readonly code: GdprErrorCode = 'E_GDPR_QUEUE_PACKAGE';

  constructor(packages: string, cause: unknown) {
    super(
      `gdpr: config/plugins names jobs.engine "bullmq", which needs packages that are not installed: run "npm install ${packages}" in the Strapi project, or choose the engine "embedded"`,
      { cause },
    );
    this.name = 'QueuePackageMissing';
  }
}

/** The server of the queue does not answer, or refuses. Stops the boot; names the host, never the account. */
export class QueueUnreachable extends Error {
  readonly code: GdprErrorCode = 'E_GDPR_QUEUE_UNREACHABLE';

  constructor(address: QueueAddress, error: unknown) {
    super(
      `gdpr: jobs.bullmq.${address.redis ? 'redis' : 'postgres'} in config/plugins: ${hostOf(address)} does not serve the queue (${reasonOf(error)}); start it, or correct the address, or choose the engine "embedded"`,
    );
    this.name = 'QueueUnreachable';
  }
}

const hostOf = ({ redis, postgres }: QueueAddress): string =>
  new URL(redis ?? postgres ?? 'none:').host;

/** A code, or the first word of what a Redis said (`NOAUTH ...`): never a whole text, which may quote the account. */
function reasonOf(error: unknown): string {
  const word = error instanceof Error ? /^[A-Z]{4,}\b/.exec(error.message)?.[0] : undefined;
  return errorCode(error) ?? word ?? (error instanceof Error ? error.name : 'unknown');
}
