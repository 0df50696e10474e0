/** Name of the jobs that erase people. */
export const ERASURE = 'erasure';
