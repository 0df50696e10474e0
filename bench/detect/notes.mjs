/** What an office writes all day; a note of the bench is a few of these. */
const ORDINARY = [
  'Appel du client en fin de matinée, souhaite être rappelé après 18 h.',
  'Devis envoyé par mail, relance prévue la semaine prochaine.',
  'Demande si sa fille peut être ajoutée au contrat à partir de janvier.',
  'Client satisfait, pense à nous recommander à un voisin.',
  'A reçu la proposition, trouve la cotisation un peu élevée.',
  'Envoi des pièces manquantes : relevé d’information et attestation.',
  'Changement d’adresse prévu au printemps, surface de 85 m² et un garage.',
  'Souhaite baisser la franchise, refaire un chiffrage sans option.',
  'Entretien de suivi : situation inchangée, garanties revues ensemble.',
  'Sinistre bris de glace déclaré sur le véhicule noir, dossier ouvert.',
  'Résiliation en cours chez l’ancien assureur, effet à la fin du mois.',
  'Prélèvement rejeté, à régulariser ; nouveau mandat demandé.',
  'Comparé trois offres, la nôtre est la mieux placée pour la maison.',
  'Mutuelle : renforcer l’optique et le dentaire, garantie hospitalisation de base.',
  'Left a voicemail, will call back on Tuesday about the home cover.',
  'Wants the excess lowered and a quote for a second driver.',
  'Renewal is due in March, price is the main concern this year.',
  'Sent the green card for the trip to Italy, all documents received.',
];

const WITH_NUMBERS = [
  'Joindre au 06 39 98 12 34 plutôt le soir.',
  'Écrire à claire.martin@example.org pour la suite.',
  'Dossier n° 4970 1012 3456, gestionnaire à préciser, capital 150 000 €.',
  'Prime 1 234,56 € TTC, échéance le 01/09/2026, coef 0,50.',
];

const REVEALING = [
  'Diabétique sous insuline depuis dix ans.',
  'Délégué CGT dans son entreprise, discute tout.',
  'Catholique pratiquante, rendez-vous après la messe.',
  'Convicted of drink-driving in 2021.',
];

/** A generator of the same numbers for the same seed, between 0 and 1 (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Notes of about `length` characters: one in five has a number or an address, one in twenty reveals something. */
export function makeNotes(count, { length = 300, seed = 1 } = {}) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, () => {
    const parts = [];
    if (random() < 0.2) parts.push(pick(WITH_NUMBERS));
    if (random() < 0.05) parts.push(pick(REVEALING));
    while (parts.join(' ').length < length) parts.push(pick(ORDINARY));
    return parts.join(' ').slice(0, length);
  });
}
