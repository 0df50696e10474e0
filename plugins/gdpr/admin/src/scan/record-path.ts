import type { ScanFinding } from '../../../shared/contracts/scan';

/** What the content manager knows of a type. */
export interface ShownType {
  readonly uid: string;
  readonly kind: string;
  readonly isDisplayed: boolean;
  readonly options?: { readonly draftAndPublish?: boolean | undefined } | undefined;
}

/** Where a finding's record is edited, in the version and language that it was found in; nowhere for files and hidden types. */
export function recordPath(
  finding: Pick<ScanFinding, 'uid' | 'documentId' | 'locale' | 'published'>,
  types: readonly ShownType[],
): string | undefined {
  const type = types.find(({ uid }) => uid === finding.uid);
  if (type?.isDisplayed !== true) return undefined;
  const query = new URLSearchParams({
    ...(finding.locale === undefined ? {} : { 'plugins[i18n][locale]': finding.locale }),
    ...(finding.published ? { status: 'published' } : {}),
  }).toString();
  const path =
    type.kind === 'singleType'
      ? `single-types/${finding.uid}`
      : `collection-types/${finding.uid}/${finding.documentId}`;
  return `/content-manager/${path}${query === '' ? '' : `?${query}`}`;
}
