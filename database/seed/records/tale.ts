import { frenchDay } from '../calendar';
import { spacedPhone } from '../identifiers';
import { MONTHS, PRODUCTS, type ProductLine } from '../lists/office';

import type { Holder } from './holder';

/** What a text tells besides its contact. */
export interface Subject {
  line: ProductLine;
  insurer: string;
  at: Date;
  amount: number;
}

/** Fills the placeholders of a phrase with what is true of this contact. */
export function tell(phrase: string, holder: Holder, subject: Subject): string {
  const facts: Record<string, string> = {
    civ: holder.person.sex === 'F' ? 'Mme' : 'M.',
    prenom: holder.person.firstName,
    nom: holder.person.lastName,
    tel: spacedPhone(holder.mobilePhone),
    produit: PRODUCTS[subject.line],
    assureur: subject.insurer,
    proche: holder.relative,
    date: frenchDay(subject.at),
    mois: MONTHS[subject.at.getUTCMonth()] ?? '',
    montant: String(subject.amount),
    conseiller: holder.adviser,
    ville: holder.address.city,
    vehicule: holder.car.model,
  };
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
}
