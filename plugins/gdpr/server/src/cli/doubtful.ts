import type { PublicAccess } from '../../../shared/contracts/tagging';
import {
  isHarmlessInName,
  isReservedWithoutGround,
  mistake,
  type ResolvedField,
  type TagBook,
  type TagProblem,
} from '../tagging';

/** Tags that a reviewer would question: asked for by `--strict`. */
export function doubtful({ models, fields }: TagBook): TagProblem[] {
  return [...fields].flatMap(([uid, list]) => {
    const file = models.get(uid)?.file;
    const place = (attribute: string) => ({
      ...{ uid, attribute },
      ...(file === undefined ? {} : { file }),
    });
    return list.flatMap((field) => questions(field, place(field.attribute)));
  });
}

function questions(field: ResolvedField, place: Parameters<typeof mistake>[0]): TagProblem[] {
  if (isReservedWithoutGround(field)) {
    return [
      mistake(place, 'reserved-without-ground', {
        message: `it holds "${field.category ?? ''}", which the law keeps out but for an exception, and nothing says which`,
        remedy:
          'add "forbidden": true, or "note": the exception of Art. 9(2) or 10 and why it is needed',
      }),
    ];
  }
  if (isHarmlessInName(field)) return [];
  return [
    mistake(place, 'personal-in-name', {
      message: 'its name looks personal, and it is tagged "personal": false without a reason',
      remedy: 'give it a "category", or add "note": why it is not personal',
    }),
  ];
}

/** Types of people that anybody on the network may use: asked for by `--database`. */
export function openToAnybody({ models }: TagBook, open: readonly PublicAccess[]): TagProblem[] {
  return open.map(({ uid, actions }) => {
    const file = models.get(uid)?.file;
    return mistake({ uid, ...(file === undefined ? {} : { file }) }, 'public-access', {
      message: `critical: it holds personal data, and the Public role may ${actions.join(', ')}`,
      remedy: 'remove these rights under Settings > Users & Permissions > Roles > Public',
    });
  });
}
