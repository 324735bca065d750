import { type FindingWords } from "./findings.ts";

/** Bokmål. */
export const nb: FindingWords = {
  words: {
    nothing: "ikke oppgitt",
    signs: { positive: "positivt", negative: "negativt" },
    results: { surplus: "overskudd", deficit: "underskudd" },
    states: {
      none: "ingen avtale",
      oralConfirmation: "muntlig bekreftelse",
      resolutionAdopted: "vedtak",
      signed: "signert",
      terminated: "opphørt",
    },
  },
  findings: {
    "row-sum": {
      finding: "Summen for «{label}» er ikke summen av årene.",
      printed: "{printed} kr",
      computed: "{computed} kr",
      remedy: "Rett summen til {computed} kr.",
    },
    "column-sum": {
      finding: "Kolonnen {label} går ikke opp.",
      printed: "{printed} kr",
      computed: "{computed} kr",
      remedy: "Hold kolonnen mot regnskapet, og rett raden som avviker.",
    },
    "total-column-sum": {
      finding: "Radene i kolonnen «{label}» gir ikke den summen som står nederst.",
      printed: "{printed} kr",
      computed: "{computed} kr med radene slik de er trykt",
      remedy: "Rett radsummene; da går kolonnen opp.",
    },
    "roll-forward": {
      finding: "Inngående balanse i {label} er ikke utgående balanse året før.",
      printed: "{printed} kr",
      computed: "{computed} kr",
      remedy: "Før utgående balanse over, eller vis forskjellen som et eget bilag.",
    },
    "funding-sum": {
      finding: "Tilskuddene gir ikke den summen som står under tabellen.",
      printed: "{printed} kr",
      computed: "{computed} kr",
      remedy: "Rett summen til {computed} kr.",
    },
    "funding-income": {
      finding: "Tilskuddene for {label} er ikke inntektene i regnskapet samme år.",
      printed: "{printed} kr i tilskudd",
      computed: "{computed} kr i inntekter",
      remedy: "Finn inntekten som ikke er tilskudd, eller tilskuddet som ikke er ført.",
    },
    "balance-called-result": {
      finding: "Utgående balanse er omtalt som årets resultat: «{quote}».",
      printed: "{printed} kr for {year}",
      computed: "Resultatet for {year} er {computed} kr; utgående balanse er {closing} kr.",
      remedy: "Skriv resultat og utgående balanse hver for seg.",
    },
    "surplus-claim": {
      finding: "Påstanden om {says} gjelder ikke prosjektets egen drift: «{quote}».",
      printed: "{says}",
      computed:
        "Resultatet for {years} er {computed} kr. Utgående balanse på {closing} kr skyldes {carriedIn} kr ført inn.",
      remedy:
        "Skriv resultatet uten midlene som ble ført inn, og vis vedtaket om de ubrukte midlene.",
    },
    "sign-convention": {
      finding: "Samme størrelse ({concept}) har ulikt fortegn på ulike steder.",
      printed: "{uses}",
      computed: "Ett fortegn hele veien.",
      remedy: "Velg én fortegnsregel, og si hva fortegnet betyr ved hver tabell.",
    },
    "wage-plausibility": {
      finding: "Lønn per måned skiller seg mye fra år til år uten forklaring.",
      printed: "{printed} måneder",
      computed: "{computed} kr per måned",
      remedy: "Forklar hvem andre som ble lønnet, eller periodiser lønnen.",
    },
    proportion: {
      finding: "Andelen er ikke som påstått: «{quote}».",
      printed: "{quote}",
      computed: "{part} av {whole} kr ({computed})",
      remedy: "Rett påstanden etter tallene.",
    },
    "in-kind-unquantified": {
      finding: "Egeninnsatsen er beskrevet, men ikke tallfestet ({described}).",
      printed: "{hours}",
      computed: "Timer per kommune og type innsats må registreres.",
      remedy: "Registrer timene før prosjektet avsluttes, og vis dem mot mandatet.",
    },
    "share-rounding": {
      finding: "Prosenten er ikke den andelen tallene gir: «{quote}».",
      printed: "«{quote}»",
      computed: "{numerator} av {denominator} ({computed}); {left} gjenstår",
      remedy: "Skriv andelen med begge tall: {numerator} av {denominator} ({computed}).",
    },
    "count-sum": {
      finding: "Delene gir ikke summen: «{quote}».",
      printed: "{printed}",
      computed: "{computed} ({parts})",
      remedy: "Rett summen, eller finn delen som mangler.",
    },
    duration: {
      finding: "Varigheten stemmer ikke med datoene: «{quote}».",
      printed: "«{quote}»",
      computed: "{computed} måneder",
      remedy: "Regn varigheten av start og slutt.",
    },
    "benefit-claim": {
      finding: "Gevinsten lar seg ikke regne ut av de oppgitte tallene: «{quote}».",
      printed: "{claimed} årsverk",
      computed:
        "{hours} timer: {years} årsverk ved {bases} timer i året; med usikkerheten {low}–{high} årsverk",
      remedy: "Skriv den beregnede gevinsten med grunnlag, eller oppgi hva annet som er spart.",
    },
    "rounded-scale": {
      finding: "En avrundet andel er brukt til å skalere opp: «{quote}».",
      printed: "{claimedPercent}, som gir faktoren {claimedFactor}",
      computed: "{part} av {whole} er {computed}, som gir faktoren {factor}",
      remedy: "Skaler med den nøyaktige andelen.",
    },
    extrapolation: {
      finding: "Det oppskalerte tallet følger ikke av den beregnede gevinsten: «{quote}».",
      printed: "{claimed} årsverk",
      computed: "{computed} årsverk ved {bases} timer i året; selv påstanden gir {ofClaim}",
      remedy: "Regn ut på nytt med beregnet gevinst, og merk tallet som et tankeeksperiment.",
    },
    "claim-provenance": {
      finding: "Påstanden gjelder alle, men ikke alle er spurt: «{quote}».",
      printed: "alle {all} {outOf}",
      computed: "{asked} av {all} {counts}",
      remedy: "Skriv hvor mange som er spurt, og hva de svarte.",
    },
    "merged-agreement-states": {
      finding: "Ulike avtalestatuser er slått sammen i ett tall: «{quote}».",
      printed: "{states} under ett",
      computed: "Ett tall for hver status.",
      remedy: "Tell vedtak, muntlige bekreftelser og signerte avtaler hver for seg.",
    },
    "stale-future": {
      finding: "Noe som var over da dokumentet ble datert, står i framtid: «{quote}».",
      printed: "framtid, om noe senest {when}",
      computed: "Dokumentet er datert {dated}.",
      remedy: "Skriv hva som skjedde, eller oppdater opplysningen.",
    },
    "open-under-complete": {
      finding: "Alt skal være gjort, men noe står åpent: «{quote}».",
      printed: "alt gjort innen {by}",
      computed: "Åpent: {open}",
      remedy: "Før det åpne punktet opp som delvis gjennomført, eller rapporter konklusjonen.",
    },
    "goal-count": {
      finding: "Antallet mål er ikke det som er oppgitt.",
      printed: "{printed} resultatmål",
      computed: "{computed} nummererte mål, og i tillegg {others}",
      remedy: "Gi målet uten nummer det nummeret det har i planen.",
    },
    "duplicate-ordinal": {
      finding: "Delmålene under {label} er ikke nummerert fortløpende.",
      printed: "{printed}",
      computed: "{computed}",
      remedy: "Nummerer delmålene {computed}.",
    },
    "goal-label-phase": {
      finding: "De samme målnumrene brukes i flere faser ({labels}).",
      printed: "{labels}",
      computed: "{scoped}",
      remedy: "Ta fasen med i nummeret.",
    },
    "goal-wording": {
      finding: "Samme mål har ulik ordlyd ({labels}).",
      printed: "{texts}",
      computed: "Én ordlyd per mål.",
      remedy: "Hent ordlyden fra ett sted.",
    },
    "goal-date-change": {
      finding: "Fristen for «{goal}» er flyttet uten at det er vist noe vedtak.",
      printed: "{printed}",
      computed: "Et vedtak for hver endring.",
      remedy: "Før endringen av fristen i endringsloggen, med organ og dato.",
    },
    "cross-reference": {
      finding: "Henvisningen stemmer ikke med overskriften.",
      printed: "{printed}",
      computed: "{computed}",
      remedy: "Vis til «{computed}».",
    },
    "unnumbered-table": {
      finding: "Tabeller mangler nummer eller tabelltekst.",
      printed: "{numbered} av {all} tabeller er nummerert",
      computed: "{bare} tabeller må nummereres",
      remedy: "Gi hver tabell nummer og tabelltekst.",
    },
    "course-names": {
      finding: "Samme kurs har {count} navn.",
      printed: "{names}",
      computed: "Ett navn",
      remedy:
        "Bruk ett navn, og før de andre som tidligere navn, slik at øremerkede midler kan følges.",
    },
    "unexplained-term": {
      finding: "Forkortelser eller navneskifter er ikke forklart.",
      printed: "{names}",
      computed: "En ordliste",
      remedy: "Forklar dem i en ordliste med tidligere navn.",
    },
    "missing-evaluation": {
      finding: "Kurs er omtalt som evaluert uten at deltakertall og resultat er vist ({courses}).",
      printed: "Deltakere: {reported}",
      computed: "Deltakertall og evaluering for hvert kurs",
      remedy: "Registrer deltakere og evaluering for hver gjennomføring før avslutning.",
    },
    "missing-artefact": {
      finding: "{name} mangler.",
      printed: "{neededFor}",
      computed: "{name} må finnes først.",
      remedy: "Lag {name}, eller la være å påstå det som bygger på den.",
    },
    "obligation-unreported": {
      finding:
        "Det obligatoriske kurset «{course}» har gått over fristen uten at andelen fullførte er rapportert.",
      printed: "frist {due}",
      computed: "fullført: {completed}",
      remedy: "Rapporter hvor mange som hadde fullført ved fristen, per arbeidssted.",
    },
  },
};
