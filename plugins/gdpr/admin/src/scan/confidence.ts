/** How sure a rule is, as people say it. */
export const CERTAINTIES = { certain: 0.9, likely: 0.7, possible: 0.5 } as const;
export type Certainty = keyof typeof CERTAINTIES;

/** In words: what is at least that sure. Nothing under one half is ever reported. */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= CERTAINTIES.certain) return 'certain';
  return confidence >= CERTAINTIES.likely ? 'likely' : 'possible';
}
