import type { Feature } from '../kernel/feature';
import { adminRoute } from '../permissions';
import { createLedgerController } from './ledger.controller';
import { createLedgerService } from './ledger.service';
import { ensureLedgerTables } from './ledger-tables';
import { startSealer } from './sealer';

export { append, bury } from './append';
export { ledger } from './ledger.service';

let stopSealer: (() => void) | undefined;

export const ledgerFeature = {
  name: 'ledger',
  services: { ledger: createLedgerService },
  controllers: { ledger: createLedgerController },
  routes: {
    ledger: {
      type: 'admin',
      routes: [
        adminRoute(['GET', '/ledger'], 'ledger.list', ['ledger.read']),
        adminRoute(['GET', '/ledger/verify'], 'ledger.verify', ['ledger.read']),
      ],
    },
  },
  permissions: [
    {
      uid: 'ledger.read',
      displayName: 'Read and verify the ledger',
      section: 'plugins',
      subCategory: 'ledger',
    },
  ],
  async bootstrap({ strapi }) {
    await ensureLedgerTables(strapi);
    stopSealer = startSealer(strapi);
  },
  destroy() {
    stopSealer?.();
  },
} satisfies Feature;
