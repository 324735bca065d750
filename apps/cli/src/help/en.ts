/** Help in English, by the text as a command has it in bokmål; the other half of `nb.ts`. */
export const en: Readonly<Record<string, string>> = {
  "lag en oppdiktet region i et tomt lager, eller filene kommunene ville sendt":
    "make a made-up region in an empty store, or the files its municipalities would send",
  "omtrent så mange ansatte, fra 500 til 450 000": "about so many employees, from 500 to 450 000",
  "samme tall gir samme region": "the same number gives the same region",
  "skriv HR-filer og fullføringslister hit, og rør ikke lageret":
    "write HR files and lists of completions here, and leave the store alone",
  "så mange fullføringer i listene til sammen": "so many completions in the lists together",
  "ta inn en kommunes filer: hvem som arbeider hvor (HR), eller hvem som har fullført hva":
    "take in a municipality's files: who works where (HR), or who has completed what",
  "ta inn en fil; ordet «file» kan utelates": "take in a file; the word “file” may be left out",
  fila: "the file",
  "hva fila er": "what the file is",
  "id-en til kommunen den er fra; «kompetanse org» viser id-ene":
    "the id of the municipality it is from; `kompetanse org` shows the ids",
  "kolonnekart (YAML) for CSV og XLSX; huskes for kommunen":
    "a column map (YAML) for CSV and XLSX; remembered for the municipality",
  "dagen HR-fila gjelder, ÅÅÅÅ-MM-DD; i dag når den utelates":
    "the day that the HR file is of, YYYY-MM-DD; today where left out",
  "navn på lista, når kommunen har flere, som ks-laering":
    "the list's name, where the municipality has several, such as ks-laering",
  "lista er alt som finnes: det den ikke lenger har, regnes som borte":
    "the list is all there is: what it no longer has counts as gone",
  "si hva som ville endret seg, og skriv ingenting": "say what would change, and write nothing",
  "ta den selv om mye ville blitt borte; se med --dry-run først":
    "take it though much would be gone; look with --dry-run first",
  "ta lista selv om de fleste ikke er ansatt i kommunen":
    "take the list though most in it are not employed by the municipality",
  "skriv det som ble holdt utenfor, og hvorfor, til denne CSV-fila":
    "write what was left out, and why, to this CSV file",
  "skriv alt som JSON": "print everything as JSON",
  "ta tilbake den siste importen: alt blir som før den":
    "take back the latest import: everything is as before it",
  "hver import, og om den er tatt tilbake": "every import, and whether it was taken back",
};
