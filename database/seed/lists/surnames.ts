const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const PLAIN = words(`
Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux
David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure
André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément
Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer
Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard
Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix
Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean
Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher
Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Ménard
Maillard Baron Bertin Bailly Hervé Schneider Fernandez Collet Léger Bouvier Julien Prévost Millet Perrot
Daniel Cousin Germain Breton Besson Langlois Rémy Étienne Barre Lebrun Tessier Lesage Boulanger Weber
Monnier Pelletier Cordier Mallet Guichard Bazin Gilbert Chauvin Poulain Hamon Verdier Lejeune Delattre
Courtois Albert Ferrand Coulon Besnard Riou Delorme Camus Maréchal Tanguy Marchal Guillou Rossi Delaunay
Couturier Vallet Grondin Lelièvre Allard Mahé Didier Rousset Thibault Ruiz Briand Godard Imbert Valentin
Hoarau Alves Carlier Diallo Traoré Nguyen Tran Benali Haddad Kaya Da-Silva Ferreira Pereira Costa Santos
Boutin Pichon Bodin Pineau Leconte Grégoire Pasquier Blin Texier Évrard Laporte Humbert Buisson Ollivier
Bigot Devaux Peltier Chartier Sauvage Navarro Hernandez Toussaint Gomez Merle Rodriguez Barthélemy Jacob
Launay Duhamel Loiseau Leblanc Guilbert Gallet Reynaud Morvan Bouchet Lacombe Lagarde Fouquet Vaillant
Chevallier Pruvost Fischer Lebon Wagner Hardy Becker Cohen Lévy Benoist Marion Gros Maurice Ribeiro
Cochet Bruneau Kieffer Ricard Labbé Joubert Gillet Perret Brunel Lefort Allain Martel Dupré Bouvet Mangin
Teixeira Prat Costes Casanova Luciani Santoni Paoli Mattei Colonna Payan Técher Boyer-Vidal Virapin
Marimoutou Jean-Baptiste Saint-Aimé Césaire-Roy Bellance Tavarès Kouassi Ndiaye Sow Coulibaly Keita
`);

const HEADS =
  words(`Beau Bel Bon Clair Châtel Chante Cour Fort Franc Grand Haut Long Mon Montre Neuf Puy
  Roche Rouge Saint-Al Val Vau Ville Vert Vieux`);
const TAILS =
  words(`bois bourg champ clos combe fort garde lieu loup mare mont moulin pierre pont port pré
  regard rive roc sart temps teaux vallon vert voisin`);

/** Surnames in the order of the telephone book of no town: the frequent ones first, then composed ones. */
export const SURNAMES: readonly string[] = [
  ...new Set([...PLAIN, ...HEADS.flatMap((head) => TAILS.map((tail) => head + tail))]),
];

/** The frequent ones. */
export const FREQUENT: readonly string[] = [...new Set(PLAIN)];
