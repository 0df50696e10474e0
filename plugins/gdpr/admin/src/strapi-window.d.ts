/** What the admin puts on the window, as far as this plugin reads it. */
interface Window {
  readonly strapi: { readonly backendURL: string };
}
