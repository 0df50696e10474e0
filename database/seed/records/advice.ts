import { plusDays } from '../calendar';
import { PRODUCTS, type ProductLine } from '../lists/office';

import { type Desk, stamp } from './desk';
import type { Folder } from './folder';
import { letterhead } from './letterhead';
import type { ProjectFile } from './project';

const ADVICE = 'api::advice-document.advice-document';

const IN_ENGLISH: Readonly<Record<ProductLine, string>> = {
  auto: 'car insurance',
  home: 'home insurance',
  health: 'health insurance',
  providence: 'income protection',
  life: 'life insurance',
  pro: 'business insurance',
  pension: 'pension savings',
};

interface Wording {
  title: string;
  needs: string;
  recommendation: string;
}

/** Adds the record of the advice given: draft and published, in French, and for some in English too. */
export function addAdvice(desk: Desk, { holder, contracts }: Folder, project: ProjectFile): void {
  const { random } = desk;
  const givenAt = plusDays(project.createdAt, 1);
  const person = `${holder.person.firstName} ${holder.person.lastName}`;
  const pdf = desk.cabinet.letter({
    name: `conseil_${holder.person.lastName}_${holder.person.firstName}`,
    title: `Devoir de conseil ${PRODUCTS[project.line]}`,
    lines: [...letterhead(holder), `Recommandation : ${project.insurer}`],
    at: givenAt,
  });
  const shared = {
    ...stamp(desk, project.createdAt),
    givenAt,
    pdf,
    project: project.id,
    contact: holder.id,
    contract: contracts.find(({ line }) => line === project.line)?.id,
  };
  const isPublished = project.isWon || random.odds(0.5);
  const write = (locale: string, words: Wording): void => {
    desk.recorder.add(ADVICE, { ...shared, ...words, locale, publishedAt: undefined });
    if (isPublished) desk.recorder.add(ADVICE, { ...shared, ...words, locale });
  };
  write('fr', inFrench(person, project));
  if (random.odds(0.12)) write('en', inEnglish(person, project));
}

const inFrench = (person: string, { line, insurer }: ProjectFile): Wording => ({
  title: `Devoir de conseil ${PRODUCTS[line]} pour ${person}`,
  needs: `**${person}** recherche une ${PRODUCTS[line]} adaptée à sa situation et à son budget.`,
  recommendation: `Nous recommandons à ${person} l’offre de ${insurer}, qui couvre les besoins exprimés.`,
});

const inEnglish = (person: string, { line, insurer }: ProjectFile): Wording => ({
  title: `Advice on ${IN_ENGLISH[line]} for ${person}`,
  needs: `**${person}** is looking for ${IN_ENGLISH[line]} suited to their situation and budget.`,
  recommendation: `We recommend the offer of ${insurer} to ${person}: it meets the needs expressed.`,
});
