import { ageOn, plusDays } from '../calendar';
import { PRODUCTS } from '../lists/office';

import { type Desk, stamp } from './desk';
import type { Holder } from './holder';
import { letterhead } from './letterhead';
import type { ProjectFile } from './project';

const QUOTE = 'api::quote.quote';

/** Adds a quote: a draft, and the published version once it was handed over. */
export function addQuote(desk: Desk, holder: Holder, project: ProjectFile): void {
  const { random, today } = desk;
  const number = `D-${project.createdAt.getUTCFullYear()}-${desk.number('quote')}`;
  const stage = project.isWon
    ? 'accepted'
    : random.pick(['preparing', 'sent', 'refused', 'expired']);
  const { firstName, lastName, birthDate } = holder.person;
  const pdf = desk.cabinet.letter({
    name: `devis_${number}_${lastName}`,
    title: `Devis ${PRODUCTS[project.line]} ${number}`,
    lines: [...letterhead(holder), `${project.insurer} : ${String(project.premium)} € par mois`],
    at: project.createdAt,
  });
  const values = {
    ...stamp(desk, project.createdAt),
    number,
    insurer: project.insurer,
    monthlyPremium: project.premium,
    stage,
    validUntil: plusDays(project.createdAt, 30),
    payload: {
      insured: { firstName, lastName, age: ageOn(birthDate, today) },
      city: holder.address.city,
      options: random.int(0, 3),
    },
    pdf,
    project: project.id,
    contact: holder.id,
  };
  desk.recorder.add(QUOTE, { ...values, publishedAt: undefined });
  if (stage !== 'preparing') desk.recorder.add(QUOTE, values);
}
