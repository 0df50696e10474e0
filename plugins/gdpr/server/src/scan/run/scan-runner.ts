import type { Runner } from '../../jobs';
import { openSql } from '../../kernel/sql/sql';
import { append } from '../../ledger';
import type { Scanner } from '../scanner';
import { blockSizes, dropBlocks } from './blocks';
import { completeScan } from './complete-scan';
import { scanBlock } from './scan-block';
import { releaseScanLock } from './scan-lock';
import { SCAN } from './scan-plan';

/** What jobs of the name `text-scan` do. */
export const scanRunner = (scanner: Scanner): Runner => ({
  name: SCAN,
  shares: (jobId) => blockSizes(openSql(scanner.strapi), jobId),
  runChunk: (chunk, hold) => scanBlock(scanner, chunk, hold),
  complete: (jobId) => completeScan(scanner, jobId),
  cancelled: async (sql, jobId, actor) => {
    await releaseScanLock(sql, jobId);
    await dropBlocks(sql, jobId);
    const at = scanner.clock.now();
    await append(sql, { at, kind: 'scan.cancelled', actor, job: jobId, payload: {} });
  },
});
