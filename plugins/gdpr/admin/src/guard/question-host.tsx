import * as React from 'react';
import { useIntl } from 'react-intl';

import { useFieldPath } from '../scan/use-field-path';
import { useTranslate } from '../ui/use-translate';
import { focusField } from './focus-field';
import { asksEditor, isRefused, type FieldMessage } from './guarded-write';
import { JustifyModal } from './justify-modal';
import { rememberErrors } from './our-errors';
import { onQuestion, openQuestion, type Question } from './question';
import { useVerdictWords } from './use-verdict-words';

/** Answers the writes of the screen: those that are refused at once, the others after the editor has decided. */
export function QuestionHost() {
  const question = React.useSyncExternalStore(onQuestion, openQuestion);
  return question ? <Asked question={question} /> : null;
}

function Asked({ question }: { readonly question: Question }) {
  const stay = useStay(question);
  const refused = question.verdicts.some(isRefused);
  React.useEffect(() => {
    if (refused) stay('guard.refused');
  }, [refused, stay]);
  if (refused) return null;
  return (
    <JustifyModal
      question={question}
      onSave={() => question.answer({ kind: 'save' })}
      onStay={() => stay('guard.stayed')}
    />
  );
}

/** Ends a question without saving: what to correct goes under the fields, and the focus to the first of them. */
function useStay(question: Question): (message: 'guard.refused' | 'guard.stayed') => void {
  const t = useTranslate();
  const { formatList } = useIntl();
  const pathInWords = useFieldPath(question.uid);
  const messages = useFieldMessages(question, pathInWords);
  const now = React.useRef({ t, formatList, pathInWords, messages });
  now.current = { t, formatList, pathInWords, messages };
  return React.useCallback(
    (message) => {
      const { messages: fields, ...words } = now.current;
      const names = [...new Set(fields.map(({ path }) => words.pathInWords(path.join('.'))))];
      rememberErrors(fields);
      question.answer({
        kind: 'stay',
        message: words.t(message, { count: names.length, fields: words.formatList(names) }),
        fields,
      });
      focusField(fields.map(({ path }) => path.join('.')));
    },
    [question],
  );
}

/** What is wrong, by field: a block or a list may hold several texts, a form has one place for its error. */
function useFieldMessages(
  { data, verdicts }: Question,
  labelOf: (attribute: string) => string,
): readonly FieldMessage[] {
  const { lineOf } = useVerdictWords(labelOf);
  const lines = new Map<string, Set<string>>();
  for (const verdict of verdicts.filter(asksEditor)) {
    const field = verdict.path.join('.');
    lines.set(field, (lines.get(field) ?? new Set()).add(lineOf(verdict, data)));
  }
  return [...lines].map(([field, texts]) => ({
    path: field.split('.'),
    message: [...texts].join(' '),
  }));
}
