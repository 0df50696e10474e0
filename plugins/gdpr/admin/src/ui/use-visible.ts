import * as React from 'react';

/** Whether the tab is in front: nothing is asked of the server for a page that nobody sees. */
export function useVisible(): boolean {
  return React.useSyncExternalStore(subscribe, isVisible);
}

function subscribe(onChange: () => void): () => void {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

const isVisible = (): boolean => document.visibilityState === 'visible';
