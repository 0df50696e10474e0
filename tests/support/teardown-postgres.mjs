/** Stops the PostgreSQL that the setup started. */
export default async function teardown() {
  await globalThis.startedPostgres?.stop();
}
