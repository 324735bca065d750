import { type Chance } from "./random.ts";

const given = [
  "Aila",
  "Anders",
  "Anne-Grethe",
  "Aslaug",
  "Bjørg",
  "Dagfinn",
  "Egil",
  "Eirin",
  "Fatima",
  "Gøril",
  "Guro",
  "Halvor",
  "Håkon",
  "Ingeborg",
  "Ivar",
  "Jørn",
  "Kåre",
  "Láilá",
  "Maiken",
  "Maria",
  "Niillas",
  "Oleksandra",
  "Pål",
  "Ragnhild",
  "Sindre",
  "Snorre",
  "Sunniva",
  "Sølvi",
  "Tarjei",
  "Torunn",
  "Tuva",
  "Vetle",
  "Ylva",
  "Yusuf",
  "Zeynep",
  "Øyvind",
  "Åse",
  "Åshild",
];
const first = ["Bjørke", "Elve", "Fjell", "Furu", "Gran", "Heste", "Kvit", "Lille", "Myr", "Selje"];
const second = [
  "bekkmo",
  "bråtan",
  "dalshei",
  "gårdslien",
  "høllen",
  "mørkna",
  "nesøya",
  "rudshaug",
  "sætervik",
  "tveitåsen",
];

/** A made-up name: the surnames are put together from parts so that nobody bears them. */
export function madeUpName(chance: Chance): string {
  return `${chance.pick(given)} ${chance.pick(first)}${chance.pick(second)}`;
}
