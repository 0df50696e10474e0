import type { Model, ResolvedField, ResolvedType, TagBook, TagProblem } from '../tagging';
import { mistake } from '../tagging';

/** Whatever outlives an erasure without a reason written beside it: asked for by `--strict`. */
export function unreasoned({ models, types, fields }: TagBook): TagProblem[] {
  const kept = [...fields].flatMap(([uid, list]) =>
    list.filter(isKeptSilently).map((field) => ask(models.get(uid), uid, field)),
  );
  const outliving = [...types.values()]
    .filter(isKeptType)
    .map((type) => ask(models.get(type.uid), type.uid));
  return [...outliving, ...kept];
}

const isKeptSilently = ({ status, erase, note }: ResolvedField): boolean =>
  status === 'personal' && erase.strategy === 'keep' && note === undefined;

const isKeptType = ({ role, onErase, because }: ResolvedType): boolean =>
  role === 'owned' && onErase === 'keep' && because === undefined;

function ask(model: Model | undefined, uid: string, field?: ResolvedField): TagProblem {
  const place = {
    uid,
    ...(field ? { attribute: field.attribute } : {}),
    ...(model?.file === undefined ? {} : { file: model.file }),
  };
  return mistake(place, 'kept-without-reason', {
    message: field
      ? 'it is personal and kept, and no note says why'
      : 'its rows outlive their owner, and nothing says why',
    remedy: field
      ? 'add "note": the reason that receipts print'
      : 'add "because": the reason that receipts print',
  });
}
