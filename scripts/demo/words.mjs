import { language } from '../steps/words.mjs';

const WORDS = {
  fr: {
    help: `npm run demo [-- options]

Installe, construit, remplit et démarre le CRM de démonstration.
  --client sqlite|postgres  base de données (sqlite par défaut) ; postgres : DATABASE_URL ou
                            DATABASE_HOST, PORT, NAME, USERNAME, PASSWORD, sinon un serveur local
  --contacts N              nombre de contacts à la première création (2000 par défaut)
  --port N                  port souhaité (1337 par défaut, sinon le premier libre ensuite)
  --reset                   repart d'une base vide
  --help                    cette aide`,
    database: 'Base de données',
    seed: (contacts) => `Remplissage (${contacts} contacts)`,
    start: 'Démarrage',
    already: 'déjà remplie',
    ownServer: 'serveur local',
    yourServer: 'votre serveur',
    resetOwn: `--reset n'efface que les bases créées par la démo. Videz vous-même la base désignée par DATABASE_*.`,
    stopped: 'Strapi s’est arrêté. Fin du journal :',
    ready: (url) => `Le CRM est prêt : ${url}`,
    logins: 'Comptes de démonstration',
    tryTitle: 'Trois choses à essayer',
    tries: [
      'Comme Administrateur, ouvrez un contact, menu « … », « Anonymiser » : l’aperçu dit tout, rien n’est encore fait.',
      'Dans la liste des projets, filtrez par date, cochez-en un, « Anonymiser », prenez tous ceux qui répondent au filtre ; puis « Tâches ».',
      'Comme DPO, « Données personnelles » : chaque champ, ce qu’il devient. Comme Commercial, un contact : ni bouton ni route.',
    ],
    stop: 'Ctrl-C pour arrêter. Journal :',
    bye: 'Arrêté.',
  },
  en: {
    help: `npm run demo [-- options]

Installs, builds, fills and starts the demonstration CRM.
  --client sqlite|postgres  database (default sqlite); postgres: DATABASE_URL or DATABASE_HOST,
                            PORT, NAME, USERNAME, PASSWORD, else a local server of its own
  --contacts N              how many contacts at the first creation (default 2000)
  --port N                  wanted port (default 1337, else the next free one)
  --reset                   starts again from an empty database
  --help                    this help`,
    database: 'Database',
    seed: (contacts) => `Filling (${contacts} contacts)`,
    start: 'Start',
    already: 'already filled',
    ownServer: 'local server',
    yourServer: 'your server',
    resetOwn: `--reset only erases databases that the demo made. Empty the one named by DATABASE_* yourself.`,
    stopped: 'Strapi stopped. The end of its log:',
    ready: (url) => `The CRM is ready: ${url}`,
    logins: 'Demonstration accounts',
    tryTitle: 'Three things to try',
    tries: [
      'As Administrateur, open a contact, menu "…", "Anonymise": the preview tells everything, nothing is done yet.',
      'In the list of projects, filter by date, tick one, "Anonymise", take all that match the filter; then "Jobs".',
      'As DPO, "Personal data": every field, what becomes of it. As Commercial, a contact: no button, no route.',
    ],
    stop: 'Ctrl-C to stop. Log:',
    bye: 'Stopped.',
  },
};

/** The demo's sentences in the reader's language. */
export const words = WORDS[language];
