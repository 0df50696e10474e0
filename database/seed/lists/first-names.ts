/** Sex as the civil status writes it. */
export type Sex = 'F' | 'M';

interface Generation {
  /** First birth year of the generation. */
  from: number;
  F: readonly string[];
  M: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** First names that were given in each period, the oldest first. */
const GENERATIONS: readonly Generation[] = [
  {
    from: 1900,
    F: words(`Jeannine Monique Simone Jacqueline Denise Yvette Ginette Paulette Andrée Yvonne Huguette
      Marie-Thérèse Odette Raymonde Lucienne Colette Josette Renée Germaine Éliane Arlette Micheline
      Suzanne Solange Pierrette Georgette Thérèse Henriette Gisèle Marcelle`),
    M: words(`Jean Pierre Roger André Marcel René Robert Raymond Henri Georges Maurice Lucien Louis Paul
      Fernand Gaston Émile Albert Guy Gilbert Roland Claude Fernand Edmond Jacques Yves Serge Gérard
      Bernard Armand`),
  },
  {
    from: 1945,
    F: words(`Françoise Martine Catherine Sylvie Brigitte Christine Nicole Chantal Annie Dominique Anne
      Michèle Danielle Évelyne Nadine Joëlle Marie-Christine Patricia Véronique Odile Bernadette
      Élisabeth Mireille Ghislaine Marie-France Corinne Pascale Fatima Maria Rosa Viviane Claudine`),
    M: words(`Michel Philippe Alain Patrick Daniel Christian Gérard Bernard Jean-Pierre Jean-Claude
      Dominique Francis Didier Joël Serge Gilles Hervé Marc Jean-Luc Jean-Paul Yves Denis Robert
      Ahmed Mohamed Antonio Manuel Jean-Marc Jean-Michel Régis Alex Guy`),
  },
  {
    from: 1965,
    F: words(`Nathalie Isabelle Sandrine Valérie Stéphanie Céline Karine Laurence Sophie Virginie Delphine
      Séverine Florence Carole Agnès Laetitia Magali Peggy Christelle Anne-Sophie Frédérique Estelle
      Hélène Géraldine Nadia Samira Malika Fatoumata Béatrice Muriel Fabienne Corinne`),
    M: words(`Christophe Stéphane Laurent Frédéric Olivier David Éric Sébastien Nicolas Thierry Pascal
      Franck Jérôme Cédric Fabrice Bruno Arnaud Ludovic Vincent Gaël Grégory Emmanuel Xavier Yann
      Mickaël Karim Rachid Mamadou Jean-François Lionel Loïc Benoît`),
  },
  {
    from: 1983,
    F: words(`Aurélie Émilie Julie Marine Laura Pauline Camille Marion Mathilde Élodie Charlotte Lucie
      Mélanie Amandine Audrey Jessica Justine Morgane Anaïs Claire Margaux Manon Léa Chloé Sarah
      Alice Noémie Inès Yasmine Aminata Solène Maëva Linh Coralie`),
    M: words(`Julien Alexandre Thomas Guillaume Maxime Romain Kevin Anthony Jérémy Mathieu Florian Antoine
      Clément Benjamin Pierre Adrien Quentin Simon Alexis Jordan Valentin Baptiste Rémi Thibault
      Mehdi Yanis Ibrahim Damien Bastien Corentin Aurélien Hugo Steven`),
  },
  {
    from: 2003,
    F: words(`Emma Jade Louise Alice Lina Rose Anna Mila Ambre Romy Léna Zoé Juliette Agathe Nina Eva
      Lola Capucine Inaya Mathilde Margot Célestine Apolline Kenza Aya Maëlys Clémence Lise Victoire
      Garance Ninon Salomé`),
    M: words(`Gabriel Raphaël Léo Louis Jules Adam Lucas Arthur Hugo Maël Nathan Ethan Noé Sacha Paul Tom
      Liam Timéo Axel Malo Rayan Ismaël Gaspard Augustin Côme Marius Eliott Naël Basile Ezio Oscar
      Anatole`),
  },
];

/** The first names in use for a sex in the year of birth given. */
export function firstNamesOf(sex: Sex, birthYear: number): readonly string[] {
  const generation = GENERATIONS.findLast((one) => one.from <= birthYear);
  return generation?.[sex] ?? [];
}
