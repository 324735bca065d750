import { type FindingWords } from "./findings.ts";

/** Nynorsk. */
export const nn: FindingWords = {
  words: {
    nothing: "ikkje oppgjeve",
    signs: { positive: "positivt", negative: "negativt" },
    results: { surplus: "overskot", deficit: "underskot" },
    states: {
      none: "ingen avtale",
      oralConfirmation: "munnleg stadfesting",
      resolutionAdopted: "vedtak",
      signed: "signert",
      terminated: "avslutta",
    },
  },
  findings: {
    "row-sum": {
      finding: "Summen for «{label}» er ikkje summen av åra.",
      printed: "{printed} kr",
      computed: "{computed} kr",
      remedy: "Rett summen til {computed} kr.",
    },
    "column-sum": {
      finding: "Kolonnen {label} går ikkje opp.",
      printed: "{printed} kr",
      computed: "{computed} kr",
      remedy: "Hald kolonnen mot rekneskapen, og rett rada som avvik.",
    },
    "total-column-sum": {
      finding: "Radene i kolonnen «{label}» gjev ikkje den summen som står nedst.",
      printed: "{printed} kr",
      computed: "{computed} kr med radene slik dei er trykte",
      remedy: "Rett radsummane; då går kolonnen opp.",
    },
    "roll-forward": {
      finding: "Inngåande balanse i {label} er ikkje utgåande balanse året før.",
      printed: "{printed} kr",
      computed: "{computed} kr",
      remedy: "Før utgåande balanse over, eller vis skilnaden som eit eige bilag.",
    },
    "funding-sum": {
      finding: "Tilskota gjev ikkje den summen som står under tabellen.",
      printed: "{printed} kr",
      computed: "{computed} kr",
      remedy: "Rett summen til {computed} kr.",
    },
    "funding-income": {
      finding: "Tilskota for {label} er ikkje inntektene i rekneskapen same året.",
      printed: "{printed} kr i tilskot",
      computed: "{computed} kr i inntekter",
      remedy: "Finn inntekta som ikkje er tilskot, eller tilskotet som ikkje er ført.",
    },
    "balance-called-result": {
      finding: "Utgåande balanse er omtala som resultatet for året: «{quote}».",
      printed: "{printed} kr for {year}",
      computed: "Resultatet for {year} er {computed} kr; utgåande balanse er {closing} kr.",
      remedy: "Skriv resultat og utgåande balanse kvar for seg.",
    },
    "surplus-claim": {
      finding: "Påstanden om {says} gjeld ikkje den eigne drifta i prosjektet: «{quote}».",
      printed: "{says}",
      computed:
        "Resultatet for {years} er {computed} kr. Utgåande balanse på {closing} kr kjem av {carriedIn} kr ført inn.",
      remedy:
        "Skriv resultatet utan midlane som vart førte inn, og vis vedtaket om dei ubrukte midlane.",
    },
    "sign-convention": {
      finding: "Same storleik ({concept}) har ulikt forteikn på ulike stader.",
      printed: "{uses}",
      computed: "Eitt forteikn heile vegen.",
      remedy: "Vel éin forteiknsregel, og sei kva forteiknet tyder ved kvar tabell.",
    },
    "wage-plausibility": {
      finding: "Løn per månad skil seg mykje frå år til år utan forklaring.",
      printed: "{printed} månader",
      computed: "{computed} kr per månad",
      remedy: "Forklar kven andre som vart løna, eller periodiser løna.",
    },
    proportion: {
      finding: "Delen er ikkje som påstått: «{quote}».",
      printed: "{quote}",
      computed: "{part} av {whole} kr ({computed})",
      remedy: "Rett påstanden etter tala.",
    },
    "in-kind-unquantified": {
      finding: "Eigeninnsatsen er skildra, men ikkje talfest ({described}).",
      printed: "{hours}",
      computed: "Timar per kommune og type innsats må registrerast.",
      remedy: "Registrer timane før prosjektet vert avslutta, og vis dei mot mandatet.",
    },
    "share-rounding": {
      finding: "Prosenten er ikkje den delen tala gjev: «{quote}».",
      printed: "«{quote}»",
      computed: "{numerator} av {denominator} ({computed}); {left} står att",
      remedy: "Skriv delen med begge tal: {numerator} av {denominator} ({computed}).",
    },
    "count-sum": {
      finding: "Delane gjev ikkje summen: «{quote}».",
      printed: "{printed}",
      computed: "{computed} ({parts})",
      remedy: "Rett summen, eller finn delen som manglar.",
    },
    duration: {
      finding: "Lengda stemmer ikkje med datoane: «{quote}».",
      printed: "«{quote}»",
      computed: "{computed} månader",
      remedy: "Rekn lengda av start og slutt.",
    },
    "benefit-claim": {
      finding: "Gevinsten lèt seg ikkje rekne ut av dei oppgjevne tala: «{quote}».",
      printed: "{claimed} årsverk",
      computed:
        "{hours} timar: {years} årsverk ved {bases} timar i året; med uvissa {low}–{high} årsverk",
      remedy: "Skriv den utrekna gevinsten med grunnlag, eller oppgje kva anna som er spart.",
    },
    "rounded-scale": {
      finding: "Ein avrunda del er brukt til å skalere opp: «{quote}».",
      printed: "{claimedPercent}, som gjev faktoren {claimedFactor}",
      computed: "{part} av {whole} er {computed}, som gjev faktoren {factor}",
      remedy: "Skaler med den nøyaktige delen.",
    },
    extrapolation: {
      finding: "Det oppskalerte talet følgjer ikkje av den utrekna gevinsten: «{quote}».",
      printed: "{claimed} årsverk",
      computed: "{computed} årsverk ved {bases} timar i året; sjølv påstanden gjev {ofClaim}",
      remedy: "Rekn ut på nytt med utrekna gevinst, og merk talet som eit tankeeksperiment.",
    },
    "claim-provenance": {
      finding: "Påstanden gjeld alle, men ikkje alle er spurde: «{quote}».",
      printed: "alle {all} {outOf}",
      computed: "{asked} av {all} {counts}",
      remedy: "Skriv kor mange som er spurde, og kva dei svara.",
    },
    "merged-agreement-states": {
      finding: "Ulike avtalestatusar er slegne saman i eitt tal: «{quote}».",
      printed: "{states} under eitt",
      computed: "Eitt tal for kvar status.",
      remedy: "Tel vedtak, munnlege stadfestingar og signerte avtalar kvar for seg.",
    },
    "stale-future": {
      finding: "Noko som var over då dokumentet vart datert, står i framtid: «{quote}».",
      printed: "framtid, om noko seinast {when}",
      computed: "Dokumentet er datert {dated}.",
      remedy: "Skriv kva som hende, eller oppdater opplysninga.",
    },
    "open-under-complete": {
      finding: "Alt skal vere gjort, men noko står ope: «{quote}».",
      printed: "alt gjort innan {by}",
      computed: "Ope: {open}",
      remedy: "Før det opne punktet opp som delvis gjennomført, eller rapporter konklusjonen.",
    },
    "goal-count": {
      finding: "Talet på mål er ikkje det som er oppgjeve.",
      printed: "{printed} resultatmål",
      computed: "{computed} nummererte mål, og i tillegg {others}",
      remedy: "Gje målet utan nummer det nummeret det har i planen.",
    },
    "duplicate-ordinal": {
      finding: "Delmåla under {label} er ikkje nummererte i rekkjefølgje.",
      printed: "{printed}",
      computed: "{computed}",
      remedy: "Nummerer delmåla {computed}.",
    },
    "goal-label-phase": {
      finding: "Dei same målnumra vert brukte i fleire fasar ({labels}).",
      printed: "{labels}",
      computed: "{scoped}",
      remedy: "Ta fasen med i nummeret.",
    },
    "goal-wording": {
      finding: "Same mål har ulik ordlyd ({labels}).",
      printed: "{texts}",
      computed: "Éin ordlyd per mål.",
      remedy: "Hent ordlyden frå éin stad.",
    },
    "goal-date-change": {
      finding: "Fristen for «{goal}» er flytta utan at det er vist noko vedtak.",
      printed: "{printed}",
      computed: "Eit vedtak for kvar endring.",
      remedy: "Før endringa av fristen i endringsloggen, med organ og dato.",
    },
    "cross-reference": {
      finding: "Tilvisinga stemmer ikkje med overskrifta.",
      printed: "{printed}",
      computed: "{computed}",
      remedy: "Vis til «{computed}».",
    },
    "unnumbered-table": {
      finding: "Tabellar manglar nummer eller tabelltekst.",
      printed: "{numbered} av {all} tabellar er nummererte",
      computed: "{bare} tabellar må nummererast",
      remedy: "Gje kvar tabell nummer og tabelltekst.",
    },
    "course-names": {
      finding: "Same kurs har {count} namn.",
      printed: "{names}",
      computed: "Eitt namn",
      remedy:
        "Bruk eitt namn, og før dei andre som tidlegare namn, slik at øyremerkte midlar kan følgjast.",
    },
    "unexplained-term": {
      finding: "Forkortingar eller namneskifte er ikkje forklarte.",
      printed: "{names}",
      computed: "Ei ordliste",
      remedy: "Forklar dei i ei ordliste med tidlegare namn.",
    },
    "missing-evaluation": {
      finding: "Kurs er omtala som evaluerte utan at deltakartal og resultat er vist ({courses}).",
      printed: "Deltakarar: {reported}",
      computed: "Deltakartal og evaluering for kvart kurs",
      remedy: "Registrer deltakarar og evaluering for kvar gjennomføring før avslutning.",
    },
    "missing-artefact": {
      finding: "{name} manglar.",
      printed: "{neededFor}",
      computed: "{name} må finnast først.",
      remedy: "Lag {name}, eller lat vere å påstå det som byggjer på den.",
    },
    "obligation-unreported": {
      finding:
        "Det obligatoriske kurset «{course}» har gått over fristen utan at delen fullførte er rapportert.",
      printed: "frist {due}",
      computed: "fullført: {completed}",
      remedy: "Rapporter kor mange som hadde fullført ved fristen, per arbeidsstad.",
    },
  },
};
