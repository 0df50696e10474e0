/** Where Strapi remembers that its Media Library news was closed: per installation, whose id is empty here. */
const DISMISSED = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:';

/** Keeps Strapi's news banner off the broker's screens; no option of Strapi does. */
export function quietBanner(): void {
  window.localStorage.setItem(DISMISSED, 'true');
}
