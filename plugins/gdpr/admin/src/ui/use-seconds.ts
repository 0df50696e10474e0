import * as React from 'react';

/** Seconds since this began to be shown: a wait that lasts is told. */
export function useSeconds(): number {
  const [seconds, setSeconds] = React.useState(0);
  React.useEffect(() => {
    const timer = setInterval(() => setSeconds((old) => old + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
