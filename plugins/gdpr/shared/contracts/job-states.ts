/** States in which a job still has work before it. */
export const LIVE_STATES = ['confirmed', 'running', 'paused', 'erased'] as const;
