export { type SeedOptions, type Seeded, CONTACTS_WITH_FILES, seed } from './seed';
export { createRolesAndLogins } from './access/create-roles';
export { type Login, logins } from './logins';
export { type Canary, type CanaryOptions, type CanaryPerson, seedPerson } from './canary';
export { LEGACY_SOURCE } from './records/sources';
