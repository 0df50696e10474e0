import * as React from 'react';

const SECOND = 1000;

/** The time, refreshed every few seconds while a countdown is on screen. */
export function useClock(everySeconds = 5): number {
  const [now, setNow] = React.useState(() => Date.now());
  React.useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everySeconds * SECOND);
    return () => clearInterval(timer);
  }, [everySeconds]);
  return now;
}
