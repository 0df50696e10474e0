/** Advisers by team; all invented. */
export const ADVISERS: Readonly<Record<Team, readonly string[]>> = {
  paris: ['Claire Vasselin', 'Hugo Démarest', 'Nadia Benkhedir'],
  lyon: ['Thomas Crozier', 'Élise Montagnier'],
  nantes: ['Gwenaëlle Le Bihec', 'Paul Ménoret'],
  online: ['Inès Carvalhal', 'Mathis Aubrac', 'Sonia Delmasse'],
};

/** Where a file is followed. */
export type Team = 'paris' | 'lyon' | 'nantes' | 'online';

export const TEAMS: readonly Team[] = ['paris', 'lyon', 'nantes', 'online'];

/** What the broker sells. */
export type ProductLine = 'auto' | 'home' | 'health' | 'providence' | 'life' | 'pro' | 'pension';

/** Products as people call them. */
export const PRODUCTS: Readonly<Record<ProductLine, string>> = {
  auto: 'assurance auto',
  home: 'assurance habitation',
  health: 'complémentaire santé',
  providence: 'prévoyance',
  life: 'assurance vie',
  pro: 'multirisque professionnelle',
  pension: 'épargne retraite',
};

/** Guarantees by product. */
export const GUARANTEES: Readonly<Record<ProductLine, readonly string[]>> = {
  auto: [
    'Responsabilité civile',
    'Vol et incendie',
    'Bris de glace',
    'Tous accidents',
    'Assistance 0 km',
  ],
  home: ['Incendie', 'Dégât des eaux', 'Vol', 'Responsabilité civile vie privée'],
  health: ['Hospitalisation', 'Soins courants', 'Optique', 'Dentaire'],
  providence: ['Incapacité de travail', 'Invalidité', 'Capital décès'],
  life: ['Fonds en euros', 'Unités de compte', 'Garantie plancher'],
  pro: ['Responsabilité civile exploitation', 'Local et matériel', 'Perte d’exploitation'],
  pension: ['Versements programmés', 'Rente viagère'],
};

/** Names of months as written in notes. */
export const MONTHS: readonly string[] =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
