import type { Sex } from './first-names';

/** INSEE group of socio-professional categories, 1 to 8. */
export type CspCode = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8';

/** A job title with its group. */
export interface Occupation {
  title: string;
  csp: CspCode;
}

/* Masculine/feminine; one form where both are the same. */
const TITLES: Record<CspCode, string> = {
  '1': `agriculteur/agricultrice;éleveur/éleveuse;viticulteur/viticultrice;maraîcher/maraîchère;
    horticulteur/horticultrice;apiculteur/apicultrice;céréalier/céréalière`,
  '2': `boulanger/boulangère;coiffeur à son compte/coiffeuse à son compte;plombier à son compte/plombière à son compte;
    fleuriste;restaurateur/restauratrice;gérant de société/gérante de société;taxi indépendant/taxi indépendante;
    menuisier à son compte/menuisière à son compte;garagiste`,
  '3': `ingénieur/ingénieure;médecin;avocat/avocate;professeur certifié/professeure certifiée;architecte;
    chef de projet/cheffe de projet;pharmacien/pharmacienne;directeur financier/directrice financière;juriste;
    chercheur/chercheuse;vétérinaire;consultant/consultante`,
  '4': `infirmier/infirmière;professeur des écoles/professeure des écoles;technicien de maintenance/technicienne de maintenance;
    assistant social/assistante sociale;contremaître;commercial/commerciale;géomètre;comptable;
    éducateur spécialisé/éducatrice spécialisée`,
  '5': `secrétaire;aide-soignant/aide-soignante;caissier/caissière;agent d’accueil;policier/policière;vendeur/vendeuse;
    assistant maternel/assistante maternelle;agent administratif;pompier;serveur/serveuse;
    conseiller clientèle/conseillère clientèle`,
  '6': `chauffeur routier/conductrice routière;maçon/maçonne;cariste;ouvrier agroalimentaire/ouvrière agroalimentaire;
    électricien/électricienne;soudeur/soudeuse;agent d’entretien;peintre en bâtiment;mécanicien/mécanicienne;
    préparateur de commandes/préparatrice de commandes`,
  '7': `retraité/retraitée;retraité de l’enseignement/retraitée de l’enseignement;retraité de la SNCF/retraitée de la SNCF;
    retraité de l’artisanat/retraitée de l’artisanat`,
  '8': 'étudiant/étudiante;sans activité;demandeur d’emploi/demandeuse d’emploi;au foyer',
};

const parse = (csp: CspCode): readonly string[] =>
  TITLES[csp].split(';').map((title) => title.trim());

const BY_GROUP: Readonly<Record<CspCode, readonly string[]>> = {
  '1': parse('1'),
  '2': parse('2'),
  '3': parse('3'),
  '4': parse('4'),
  '5': parse('5'),
  '6': parse('6'),
  '7': parse('7'),
  '8': parse('8'),
};

/** The jobs of a group, as a man or a woman names theirs. */
export function occupationsOf(csp: CspCode, sex: Sex): readonly Occupation[] {
  return BY_GROUP[csp].map((both) => {
    const [masculine = both, feminine = masculine] = both.split('/');
    return { title: sex === 'F' ? feminine : masculine, csp };
  });
}
