import type { Feature } from '../kernel/feature';
import { keepCurrent } from '../kernel/keep-current';
import { adminRoute } from '../permissions';
import { createDetectionController } from './detection.controller';
import { createDetectionService, detection } from './detection.service';
import { ensureDictionaryTable } from './dictionary-table';

export { createDetector, type Detector } from './create-detector';
export { detection } from './detection.service';
export { builtInDictionary } from './dictionary/built-in';
export { evaluate, type Evaluation, type Score } from './evaluate';
export { MARK } from './mark';
export { ownCategories } from './own-categories';
export { pieceType } from './piece-type';
export { withChanges } from './with-changes';
export { replacePieces, textPieces } from './text-pieces';

const READ = ['detection.read', 'detection.write'] as const;

let release: (() => void) | undefined;

/** What texts reveal: identifiers, and words that say what the law keeps out. */
export const detectionFeature = {
  name: 'detection',
  services: { detection: createDetectionService },
  controllers: { detection: createDetectionController },
  routes: {
    detection: {
      type: 'admin',
      routes: [
        adminRoute(['GET', '/detection/dictionary'], 'detection.dictionary', READ),
        adminRoute(['PUT', '/detection/dictionary'], 'detection.save', ['detection.write']),
        adminRoute(['POST', '/detection/try'], 'detection.tryOut', READ),
      ],
    },
  },
  permissions: [
    {
      section: 'plugins',
      uid: 'detection.read',
      displayName: 'Read and try the dictionary of sensitive words',
      subCategory: 'detection',
    },
    {
      section: 'plugins',
      uid: 'detection.write',
      displayName: 'Change the dictionary of sensitive words',
      subCategory: 'detection',
    },
  ],
  async bootstrap({ strapi }) {
    await ensureDictionaryTable(strapi);
    const { refresh } = detection(strapi);
    release = await keepCurrent(strapi, { name: 'the dictionary', refresh });
  },
  destroy() {
    release?.();
  },
} satisfies Feature;
