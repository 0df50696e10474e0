import { addAdvice } from './advice';
import type { Desk } from './desk';
import { addDocument } from './document';
import type { Folder } from './folder';
import { addHealth } from './health';
import { addMembership } from './membership';
import type { ProjectFile } from './project';
import { addQuote } from './quote';
import { addSubmission } from './submission';

/** Adds what was written on paper for a contact, with its files. */
export function addPaper(desk: Desk, folder: Folder): void {
  const { random } = desk;
  const { holder, projects, contracts } = folder;
  for (const project of projects) addProjectPaper(desk, folder, project);
  for (const contract of contracts) {
    random.maybe(0.5, () => addMembership(desk, holder, contract));
  }
  const documents = random.pick(holder.isClient ? [0, 1, 1, 2] : [0, 0, 1]);
  for (let i = 0; i < documents; i += 1) addDocument(desk, folder, [holder.id]);
}

function addProjectPaper(desk: Desk, folder: Folder, project: ProjectFile): void {
  const { random } = desk;
  const { holder } = folder;
  const isMedical = project.line === 'providence' || project.line === 'life';
  random.maybe(project.isWon ? 1 : 0.45, () => addQuote(desk, holder, project));
  random.maybe(project.isWon ? 0.6 : 0.05, () => addAdvice(desk, folder, project));
  random.maybe(holder.source.web ? 0.6 : 0, () => addSubmission(desk, holder, project));
  random.maybe(isMedical ? 0.3 : 0, () => addHealth(desk, holder, project));
}
