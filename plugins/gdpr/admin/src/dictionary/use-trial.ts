import * as React from 'react';

import type { DictionaryChanges, TextFinding } from '../../../shared/contracts/detection';
import { useTryDictionaryMutation } from './dictionary-api';

const PAUSE_MS = 350;

/** What is found in the text typed, or why the words cannot be tried. */
export interface Trial {
  /** the text that the findings are of; it may be a few letters behind the one typed */
  readonly text: string;
  readonly findings: readonly TextFinding[];
  readonly error: unknown;
  readonly trying: boolean;
}

/** Tries a text after a pause in typing; an answer to what is no longer asked is dropped. */
export function useTrial(text: string, changes: DictionaryChanges | undefined): Trial {
  const [request] = useTryDictionaryMutation();
  const [trial, setTrial] = React.useState<Trial>(NOTHING);
  React.useEffect(() => {
    // Without a text, words that are not saved are sent all the same: whether they can be read.
    if (text.trim() === '' && changes === undefined) {
      setTrial(NOTHING);
      return undefined;
    }
    let current = true;
    setTrial((last) => ({ ...last, trying: true }));
    const timer = setTimeout(() => {
      void request({ text, ...(changes === undefined ? {} : { changes }) }).then((answer) => {
        if (!current) return;
        if ('data' in answer)
          setTrial({ text, findings: answer.data, error: undefined, trying: false });
        else setTrial((last) => ({ ...last, error: answer.error, trying: false }));
      });
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, changes, request]);
  return trial;
}

const NOTHING: Trial = { text: '', findings: [], error: undefined, trying: false };
