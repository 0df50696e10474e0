/** A place with one of its true postcodes. */
export interface Commune {
  postalCode: string;
  city: string;
}

/* Postcode and name as La Poste pairs them; weight by repetition is left to the caller. */
const PAIRS = `
75001 Paris;75005 Paris;75011 Paris;75012 Paris;75013 Paris;75015 Paris;75018 Paris;75019 Paris;75020 Paris
13001 Marseille;13005 Marseille;13008 Marseille;13013 Marseille;13100 Aix-en-Provence;13200 Arles;13600 La Ciotat
69001 Lyon;69003 Lyon;69007 Lyon;69008 Lyon;69100 Villeurbanne;69200 Vénissieux;69300 Caluire-et-Cuire
31000 Toulouse;31200 Toulouse;31400 Toulouse;31770 Colomiers;31600 Muret;06000 Nice;06100 Nice;06400 Cannes
06600 Antibes;06130 Grasse;44000 Nantes;44300 Nantes;44600 Saint-Nazaire;44800 Saint-Herblain;34000 Montpellier
34080 Montpellier;34500 Béziers;34200 Sète;67000 Strasbourg;67100 Strasbourg;67500 Haguenau;33000 Bordeaux
33200 Bordeaux;33600 Pessac;33700 Mérignac;33120 Arcachon;59000 Lille;59800 Lille;59100 Roubaix;59200 Tourcoing
59140 Dunkerque;59300 Valenciennes;59500 Douai;35000 Rennes;35700 Rennes;35400 Saint-Malo;35300 Fougères
51100 Reims;51000 Châlons-en-Champagne;51200 Épernay;42000 Saint-Étienne;42300 Roanne;83000 Toulon;83400 Hyères
83600 Fréjus;83300 Draguignan;76600 Le Havre;76000 Rouen;76200 Dieppe;38000 Grenoble;38100 Grenoble;38200 Vienne
21000 Dijon;21200 Beaune;49000 Angers;49300 Cholet;49400 Saumur;30000 Nîmes;30100 Alès;63000 Clermont-Ferrand
63200 Riom;72000 Le Mans;29200 Brest;29000 Quimper;29600 Morlaix;37000 Tours;37200 Tours;80000 Amiens
80100 Abbeville;87000 Limoges;74000 Annecy;74100 Annemasse;57000 Metz;57100 Thionville;66000 Perpignan
25000 Besançon;25200 Montbéliard;45000 Orléans;45200 Montargis;68100 Mulhouse;68000 Colmar;14000 Caen
14100 Lisieux;54000 Nancy;54500 Vandœuvre-lès-Nancy;84000 Avignon;84100 Orange;84300 Cavaillon;86000 Poitiers
86100 Châtellerault;17000 La Rochelle;17200 Royan;17100 Saintes;64000 Pau;64100 Bayonne;64200 Biarritz
56100 Lorient;56000 Vannes;56300 Pontivy;22000 Saint-Brieuc;22300 Lannion;62100 Calais;62000 Arras;62300 Lens
62200 Boulogne-sur-Mer;10000 Troyes;26000 Valence;26200 Montélimar;73000 Chambéry;73100 Aix-les-Bains
85000 La Roche-sur-Yon;85100 Les Sables-d'Olonne;16000 Angoulême;16100 Cognac;79000 Niort;18000 Bourges
36000 Châteauroux;41000 Blois;28000 Chartres;28100 Dreux;27000 Évreux;61000 Alençon;50100 Cherbourg-en-Cotentin
50400 Granville;53000 Laval;58000 Nevers;71000 Mâcon;71100 Chalon-sur-Saône;89000 Auxerre;89100 Sens
39000 Lons-le-Saunier;39100 Dole;70000 Vesoul;90000 Belfort;88000 Épinal;55000 Bar-le-Duc;08000 Charleville-Mézières
02000 Laon;02100 Saint-Quentin;60000 Beauvais;60200 Compiègne;77000 Melun;77100 Meaux;78000 Versailles
91000 Évry-Courcouronnes;92100 Boulogne-Billancourt;92000 Nanterre;92400 Courbevoie;93100 Montreuil
93200 Saint-Denis;94000 Créteil;94400 Vitry-sur-Seine;95000 Cergy;95100 Argenteuil;01000 Bourg-en-Bresse
03000 Moulins;03200 Vichy;15000 Aurillac;43000 Le Puy-en-Velay;48000 Mende;07000 Privas;04000 Digne-les-Bains
05000 Gap;09000 Foix;11000 Carcassonne;11100 Narbonne;12000 Rodez;12100 Millau;46000 Cahors;81000 Albi
81100 Castres;82000 Montauban;32000 Auch;65000 Tarbes;40000 Mont-de-Marsan;40100 Dax;47000 Agen;24000 Périgueux
24100 Bergerac;19000 Tulle;19100 Brive-la-Gaillarde;23000 Guéret;52000 Chaumont;52100 Saint-Dizier
20000 Ajaccio;20200 Bastia;20137 Porto-Vecchio;20250 Corte;20260 Calvi;97110 Pointe-à-Pitre;97100 Basse-Terre
97139 Les Abymes;97200 Fort-de-France;97232 Le Lamentin;97300 Cayenne;97310 Kourou;97400 Saint-Denis
97410 Saint-Pierre;97420 Le Port;97430 Le Tampon;97460 Saint-Paul;97600 Mamoudzou;97500 Saint-Pierre
98800 Nouméa;98714 Papeete`;

/** Places of France, Corsica and overseas included. */
export const COMMUNES: readonly Commune[] = PAIRS.trim()
  .split(/[;\n]/)
  .map((pair) => ({ postalCode: pair.slice(0, 5), city: pair.slice(6) }));
