import type { ProductLine } from './office';

/**
 * What advisers write. Placeholders: {civ} {prenom} {nom} {tel} {produit} {assureur} {proche} {date} {mois}
 * {montant} {conseiller} {ville} {vehicule}.
 */
export const NOTES: readonly string[] = [
  'Appel de {civ} {nom} depuis le {tel}, souhaite être rappelé en fin de journée.',
  'RDV téléphonique fait. {prenom} compare avec son assureur actuel, échéance en {mois}.',
  'Devis {produit} envoyé par mail, relance prévue le {date}.',
  '{prenom} {nom} demande si {proche} peut être ajouté au contrat.',
  'Client satisfait, pense à nous recommander à un voisin de {ville}.',
  'Pas de réponse au {tel}, message laissé sur le répondeur.',
  'A reçu la proposition de {assureur}, trouve la cotisation un peu élevée ({montant} € par mois).',
  'Envoi des pièces manquantes : relevé d’information et RIB. Vu avec {conseiller}.',
  '{civ} {nom} rappelle : changement d’adresse prévu à {ville} en {mois}.',
  'Souhaite baisser la franchise, refaire un chiffrage sans option.',
  'Ne veut plus être contacté avant {mois}, préfère le mail.',
  'Entretien de suivi : situation inchangée, garanties revues avec {prenom}.',
  'Le bulletin est signé, envoyé à {assureur} le {date}.',
  'Sinistre bris de glace déclaré sur la {vehicule}, dossier ouvert chez {assureur}.',
  'Échange avec {proche} au {tel}, qui gère les papiers de la famille.',
  'Résiliation en cours chez l’ancien assureur, loi Hamon, effet fin {mois}.',
  'Prélèvement rejeté en {mois}, à régulariser ; nouveau RIB demandé à {prenom} {nom}.',
  'Intéressé aussi par la prévoyance, en reparler après la naissance.',
  'Faux numéro : le {tel} n’est plus attribué, essayer par mail.',
  'Demande d’attestation pour {proche}, transmise le {date} par {conseiller}.',
  'Comparé trois offres, {assureur} la mieux placée à {montant} €.',
  'Vient de la part de {proche}, déjà client chez nous.',
  'Souhaite un rendez-vous en agence à {ville}, voir l’agenda de {conseiller}.',
  'Relance n° 2 : {prenom} hésite encore, décision attendue le {date}.',
];

/** Notes of another time, which the law would not let anyone write. */
export const FORBIDDEN_REMARKS: readonly string[] = [
  'Pratiquant musulman, ne pas appeler pendant le ramadan.',
  'Diabétique sous insuline depuis 2012, à taire à la compagnie.',
  'Catholique pratiquante, rendez-vous après la messe.',
  'A fait une dépression l’an dernier, parle de son traitement.',
  'Délégué CGT dans son entreprise, discute tout.',
  'Son épouse attend un enfant, grossesse difficile.',
  'Témoin de Jéhovah, refuse certaines garanties.',
  'A perdu des points pour alcoolémie, dit avoir fait un stage.',
  'En fauteuil depuis son AVC, prévoir un rendez-vous à domicile.',
  'Milite au PCF, se méfie des assureurs.',
];

/** What a prospect or client asks for, in the words of the adviser. */
export const NEEDS: Readonly<Record<ProductLine, readonly string[]>> = {
  auto: [
    'Assurer la {vehicule} de {prenom}, tous risques si possible.',
    'Second conducteur : {proche}.',
  ],
  home: [
    'Maison à {ville}, garantie objets de valeur.',
    'Appartement loué par {prenom} {nom}, colocation.',
  ],
  health: [
    'Couvrir toute la famille, optique renforcée.',
    'Mutuelle pour {proche} et pour {prenom}.',
  ],
  providence: ['Maintien de revenu en cas d’arrêt, profession indépendante.'],
  life: ['Épargne à transmettre à {proche}, versement mensuel de {montant} €.'],
  pro: ['Responsabilité civile et local professionnel à {ville}.'],
  pension: ['Complément de retraite, versements de {montant} € par mois.'],
};

/** Subjects and texts of messages to people. */
export const OUTBOUND: readonly { subject: string; body: string }[] = [
  {
    subject: 'Votre demande de devis {produit}',
    body: 'Bonjour {prenom} {nom},\n\nvous trouverez ci-joint notre proposition {produit} auprès de {assureur}.\n\nBien cordialement,\n{conseiller}',
  },
  {
    subject: 'Pièces à nous transmettre',
    body: 'Bonjour {prenom},\n\npour compléter votre dossier, merci de nous envoyer votre RIB et une pièce d’identité.\n\n{conseiller}',
  },
  {
    subject: 'Votre rendez-vous du {date}',
    body: 'Bonjour {prenom} {nom},\n\nje vous confirme notre entretien du {date}. Vous pouvez me joindre à l’agence.\n\n{conseiller}',
  },
  {
    subject: 'Échéance de votre contrat',
    body: 'Bonjour {prenom},\n\nvotre contrat {produit} arrive à échéance en {mois}. Souhaitez-vous faire le point ?\n\n{conseiller}',
  },
];

/** Subjects and texts of messages from people. */
export const INBOUND: readonly { subject: string; body: string }[] = [
  {
    subject: 'Re: Votre demande de devis {produit}',
    body: 'Bonjour, merci pour la proposition. Pouvez-vous me rappeler au {tel} ?\n{prenom} {nom}',
  },
  {
    subject: 'Changement de situation',
    body: 'Bonjour, {proche} vient d’emménager avec moi à {ville}. Faut-il modifier le contrat ?\n{prenom} {nom}',
  },
  {
    subject: 'RIB',
    body: 'Bonjour, voici mon nouveau RIB en pièce jointe.\nCordialement,\n{prenom} {nom}',
  },
];

/** Short messages, to and from telephones. */
export const TEXTS: readonly string[] = [
  'Bonjour {prenom}, votre conseiller a essayé de vous joindre. Rappelez-nous quand vous le souhaitez.',
  'Rappel : rendez-vous le {date} avec {conseiller}.',
  'Votre attestation est disponible. {conseiller}',
  'Bonjour, je serai en retard de 10 minutes. {prenom} {nom}',
];
