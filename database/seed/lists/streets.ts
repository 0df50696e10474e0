/** Names of streets that nearly every town has. */
export const STREETS: readonly string[] = [
  ...combine(['rue', 'avenue', 'boulevard'], ['Victor Hugo', 'Jean Jaurès', 'Pasteur', 'Gambetta']),
  ...combine(
    ['rue', 'avenue'],
    ['Jules Ferry', 'Émile Zola', 'du Général Leclerc', 'Aristide Briand'],
  ),
  ...combine(
    ['rue', 'impasse', 'chemin'],
    ['des Lilas', 'des Acacias', 'des Tilleuls', 'des Cerisiers', 'du Moulin', 'de la Fontaine'],
  ),
  ...combine(['rue', 'allée'], ['des Peupliers', 'des Érables', 'des Rosiers', 'des Hirondelles']),
  ...combine(['rue', 'place'], ['de la République', 'du Marché', 'des Halles', 'de la Mairie']),
  ...combine(['rue', 'quai'], ['du Port', 'des Mariniers', 'de la Marne', 'du Canal']),
  ...combine(['rue', 'route'], ['de Paris', 'de Lyon', 'de la Gare', 'du Stade', 'des Écoles']),
  ...combine(
    ['rue', 'sentier', 'clos'],
    ['des Vignes', 'du Verger', 'du Pressoir', 'de la Source'],
  ),
];

/** Second lines of addresses; most addresses have none. */
export const COMPLEMENTS: readonly string[] = [
  'Appartement 12',
  'Bâtiment B',
  'Résidence Les Jardins',
  'Escalier C, 3e étage',
  'Lotissement du Parc',
  'Le Bourg',
  'Villa 4',
];

function combine(kinds: readonly string[], names: readonly string[]): string[] {
  return kinds.flatMap((kind) => names.map((name) => `${kind} ${name}`));
}
