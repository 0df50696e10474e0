import type { Core } from '@strapi/types';
import { version } from '../../../package.json';
import { builtInDictionary, detection } from '../detection';
import { canonicalJson, sha256 } from '../kernel/canonical';
import type { Clock } from '../kernel/clock';
import { installationKey } from '../kernel/installation-key';
import { openSql } from '../kernel/sql/sql';
import { tagging, type TagBook } from '../tagging';
import type { Finder } from './find/detect-texts';
import { textHasher } from './find/finding-key';
import { compileScanSchema, type ScanSchema } from './texts/scan-schema';

/** What scans and decisions need from the booted host. */
export interface Scanner extends Finder {
  readonly strapi: Core.Strapi;
  readonly clock: Clock;
  readonly schema: () => ScanSchema;
  /** changes with the rules in force and with the plugin: what was read under others is read again */
  readonly fingerprint: (uid: string) => string;
}

/** Gathers what scans need; the schema is compiled again when the tags were read anew. */
export function createScanner(strapi: Core.Strapi, clock: Clock): Scanner {
  let compiled: { readonly from: TagBook; readonly schema: ScanSchema } | undefined;
  let builtIn: string | undefined;
  const schema = (): ScanSchema => {
    const from = tagging(strapi).book();
    if (compiled?.from !== from)
      compiled = { from, schema: compileScanSchema(openSql(strapi), from) };
    return compiled.schema;
  };
  return {
    strapi,
    clock,
    schema,
    detect: (text) => detection(strapi).detect(text),
    hash: textHasher(installationKey(strapi, 'finding-text')),
    fingerprint(uid) {
      builtIn ??= sha256(canonicalJson({ version, dictionary: builtInDictionary() }));
      const columns = schema().types.get(uid)?.fingerprint ?? '';
      return sha256(canonicalJson([builtIn, detection(strapi).version(), columns]));
    },
  };
}
