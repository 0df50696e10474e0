import { dictionarySchema, type Dictionary } from '../../../../shared/contracts/detection';
import biometric from './biometric.json';
import bloodgroup from './bloodgroup.json';
import common from './common.json';
import criminal from './criminal.json';
import ethnic from './ethnic.json';
import everyday from './everyday.json';
import genetic from './genetic.json';
import health from './health.json';
import insult from './insult.json';
import licencepoints from './licencepoints.json';
import political from './political.json';
import religious from './religious.json';
import sexlife from './sexlife.json';
import union from './union.json';

/** A part of the dictionary, as its file holds it. */
interface Family {
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly object[];
  readonly ignore: readonly string[];
}

const FAMILIES: readonly Family[] = [
  common,
  // ordinary words that a misspelling of a sensitive one would be: "nationalité" is no "nationaliste"
  everyday,
  health,
  genetic,
  biometric,
  bloodgroup,
  criminal,
  licencepoints,
  ethnic,
  religious,
  political,
  union,
  sexlife,
  insult,
];

/** Version of the rules that come with the plugin; an installation's own changes count on from there. */
const BUILT_IN_VERSION = 1;

/** The dictionary that comes with the plugin: Art. 9 and 10, licence points and insults, in French and English. */
export function builtInDictionary(): Dictionary {
  return dictionarySchema.parse({
    version: BUILT_IN_VERSION,
    classes: Object.assign({}, ...FAMILIES.map(({ classes }) => classes)) as object,
    rules: FAMILIES.flatMap(({ rules }) => rules),
    ignore: FAMILIES.flatMap(({ ignore }) => ignore),
  });
}
