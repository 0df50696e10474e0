/** INSEE group of socio-professional categories, 1 to 8. */
export type CspCode = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8';

/** A job title with its group. */
export interface Occupation {
  title: string;
  csp: CspCode;
}

const TITLES: Record<CspCode, string> = {
  '1': 'agriculteur;éleveuse;viticulteur;maraîchère;horticulteur;apicultrice;céréalier',
  '2': `boulanger;coiffeuse à son compte;plombier à son compte;fleuriste;restauratrice;gérant de société;
    taxi indépendant;esthéticienne à son compte;menuisier à son compte;garagiste`,
  '3': `ingénieur;médecin;avocate;professeure certifiée;architecte;cheffe de projet;pharmacien;
    directeur financier;juriste;chercheuse;vétérinaire;consultant`,
  '4': `infirmière;professeur des écoles;technicien de maintenance;assistante sociale;contremaître;
    commercial;kinésithérapeute salarié;géomètre;comptable;éducatrice spécialisée`,
  '5': `secrétaire;aide-soignante;caissière;agent d'accueil;policier;vendeuse;hôtesse de l'air;
    assistante maternelle;agent administratif;pompier;serveur;conseiller clientèle`,
  '6': `chauffeur routier;maçon;cariste;ouvrière agroalimentaire;électricien;soudeur;agent d'entretien;
    peintre en bâtiment;mécanicien;préparatrice de commandes;boucher salarié`,
  '7': `retraité;retraitée de l'enseignement;retraité de la SNCF;retraitée;retraité de l'artisanat`,
  '8': 'étudiant;étudiante;sans activité;demandeur d’emploi;au foyer',
};

/** Job titles by group. */
export const OCCUPATIONS: Readonly<Record<CspCode, readonly Occupation[]>> = {
  '1': parse('1'),
  '2': parse('2'),
  '3': parse('3'),
  '4': parse('4'),
  '5': parse('5'),
  '6': parse('6'),
  '7': parse('7'),
  '8': parse('8'),
};

function parse(csp: CspCode): readonly Occupation[] {
  return TITLES[csp].split(';').map((title) => ({ title: title.trim(), csp }));
}
