/** What Redux Toolkit calls when a request goes out. */
export type Started<A> = (
  arg: A,
  lifecycle: { readonly queryFulfilled: Promise<unknown> },
) => Promise<void> | void;

/**
 * Strapi writes what is being saved into its cache at once, and takes it back at a refusal: the form then shows what is
 * stored, and what was typed is lost (strapi#22646). The cache is written when the record is saved, not before.
 */
export const patchAfterwards =
  <A>(patch: Started<A>): Started<A> =>
  async (arg, lifecycle) => {
    try {
      await lifecycle.queryFulfilled;
    } catch {
      return;
    }
    await patch(arg, lifecycle);
  };
