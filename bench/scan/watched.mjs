import { makeNotes } from '../detect/notes.mjs';
import { measured } from '../support/booted.mjs';

/** Milliseconds between two looks at the heap. */
const LOOK = 50;

/** What the work returns and takes, with the largest heap that was in use, in MB. */
export async function watched(work) {
  let [value, heap] = [undefined, 0];
  const look = () => (heap = Math.max(heap, process.memoryUsage().heapUsed));
  const timer = setInterval(look, LOOK);
  const { seconds, memory } = await measured(async () => {
    value = await work();
    look();
  });
  clearInterval(timer);
  return { value, seconds, memory: { ...memory, heap: Math.round(heap / 1e6) } };
}

/** The first texts build the detector, and teach Node what is worth compiling: neither is part of the measure. */
export function warm(strapi) {
  const detection = strapi.plugin('gdpr').service('detection');
  for (const note of makeNotes(2000, { seed: 0 })) detection.detect(note);
}
