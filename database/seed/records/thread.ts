import { plusDays } from '../calendar';

import type { Desk } from './desk';
import type { Folder } from './folder';
import { momentOf } from './project';
import type { Subject } from './tale';

/** A moment in the life of a project, what it is about, and what a record of it is linked to. */
export interface Thread {
  at: Date;
  subject: Subject;
  links: Readonly<Record<string, number | undefined>>;
}

/** Draws a moment; the contact is always linked, its project and contract not always. */
export function thread(desk: Desk, { holder, projects, contracts }: Folder): Thread {
  const { random } = desk;
  const project = random.pick(projects);
  const contract = contracts.find(({ line }) => line === project.line);
  const at = momentOf(desk, project);
  const { line, insurer, premium } = project;
  return {
    at,
    subject: { line, insurer, at: plusDays(at, random.int(2, 20)), amount: premium },
    links: {
      contact: holder.id,
      project: random.maybe(0.6, () => project.id),
      contract: random.maybe(0.25, () => contract?.id),
    },
  };
}
