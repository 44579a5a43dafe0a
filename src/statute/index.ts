export {
  paragraphsOf,
  PROVISION_KINDS,
  textOf,
  writtenOut,
  type Provision,
  type ProvisionKind,
  type StatuteText,
} from './provision.ts';
export { readText, type Doubt, type ReadProvision, type ReadText } from './reading/read-text.ts';
export { referencesIn, type NamedProvision, type Reference } from './references.ts';
