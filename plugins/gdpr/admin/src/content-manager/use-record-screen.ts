import * as React from 'react';
import type { DocumentActionProps } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { useMatch, useNavigate } from 'react-router-dom';

interface RecordScreen {
  /** Goes back to the list; in the list itself there is nothing to leave. */
  leave(): void;
  /** Loads the record's screen anew, from nothing; false where no record is on screen. */
  reload(): boolean;
}

/** The screen of one record, as long as it is the one on display. */
export function useRecordScreen({ model, collectionType }: DocumentActionProps): RecordScreen {
  const navigate = useNavigate();
  const resetForm = useForm('gdpr', ({ resetForm: reset }) => reset);
  const inRecord = useMatch('/content-manager/:collectionType/:model/:id') !== null;
  const list = `/content-manager/${collectionType}/${model}`;
  const here = React.useRef({ navigate, resetForm, inRecord, list });
  here.current = { navigate, resetForm, inRecord, list };
  useGoneWhenUnmounted(here);

  return React.useMemo(
    () => ({
      leave() {
        if (here.current.inRecord) here.current.navigate(here.current.list, { replace: true });
      },
      reload() {
        if (!here.current.inRecord) return false;
        // Not a refetch: inputs whose value becomes null keep the old text on screen, and the store old relations.
        here.current.resetForm();
        setTimeout(() => here.current.navigate(0));
        return true;
      },
    }),
    [],
  );
}

function useGoneWhenUnmounted(here: React.MutableRefObject<{ inRecord: boolean }>): void {
  React.useEffect(
    () => () => {
      here.current.inRecord = false;
    },
    [here],
  );
}
