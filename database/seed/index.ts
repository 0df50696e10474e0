export { type SeedOptions, type Seeded, CONTACTS_WITH_FILES, seed } from './seed';
export { type Canary, type CanaryOptions, type CanaryPerson, seedPerson } from './canary';
export { LEGACY_SOURCE } from './records/sources';
