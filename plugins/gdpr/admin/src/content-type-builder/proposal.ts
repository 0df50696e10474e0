import { guess } from '../../../server/src/tagging/guess';

/** A category that a name and a type suggest; a proposal, applied by nobody but the user. */
export function proposalFor(
  attribute: string,
  type: string,
): { readonly category: string } | undefined {
  return attribute === '' ? undefined : guess(attribute, type);
}
