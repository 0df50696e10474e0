import { listed } from './engine/listed';

/** Words that name a number plate. */
export const PLATE_WORDS: readonly string[] = listed(`
  immat, imat, immatricul, immatriculation, immatriculé, immatriculée, immatriculés, immatriculées, immatriculer,
  plaque, plaques, plaque minéralogique, minéralogique, carte grise, cg, certificat d’immatriculation, siv, fni,
  plate, plates, number plate, licence plate, license plate, reg, reg no, registration, registration number,
  registered, vrm, vrn
`);

/** Words for vehicles, in front of which a plate often goes unnamed. */
export const VEHICLE_WORDS: readonly string[] = listed(`
  véhicule, véhicules, véh, vh, voiture, voitures, auto, moto, scooter, camion, camionnette, utilitaire, fourgon,
  fourgonnette, remorque, caravane, tracteur, quad, car, cars, van, truck, motorbike, motorcycle, bike, vehicle,
  vehicles, trailer
`);

/** Makes and models; a version that looks like an old plate often follows: "205 GTI 90". */
export const MODEL_WORDS: readonly string[] = listed(`
  renault, peugeot, citroën, dacia, clio, twingo, megane, scenic, captur, kangoo, duster, sandero, berlingo,
  volkswagen, vw, golf, polo, audi, bmw, mercedes, opel, corsa, ford, fiesta, fiat, toyota, yaris, tesla, kia,
  hyundai, nissan, seat, skoda, volvo, mini
`);

/** Words of two letters that stand before or after a quantity: "DE 150 EN JUIN". */
export const SHORT_WORDS: ReadonlySet<string> = new Set(
  listed(
    'AN, AS, AV, CA, CE, DE, EN, ES, ET, JE, LA, LE, MA, ME, MR, NB, NE, RN, RD, SA, SE, TA, TE, VA',
  ),
);

/** Abbreviations of two letters that do so in small letters. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  listed('BD, BP, CB, CP, DR, HS, PB, PC, PJ, PL, PR, PS, PV, RC, RV, ST, TP, TV, TX, VL, VP, WC'),
);

/** Units, and the versions of engines, that stand between or after numbers and are no letters of a plate. */
export const UNITS: ReadonlySet<string> = new Set(
  listed(`
    AN, ANS, AV, BD, BIS, CDI, CDTI, CH, CHF, CL, CM, CRD, CV, DCI, DE, DL, DM, DS, EN, ET, EUR, GB, GR, GT, GTI, H, HA,
    HDI, HT, J, KG, KM, KVA, KW, KWH, L, M, MB, MIN, ML, MM, MN, P, PAX, PTS, RD, RN, RUE, SUV, T, TCE, TD, TDI, TER,
    TSI, TTC, USD, V, X
  `),
);
