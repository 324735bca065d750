/** Every page in the state that shows most of it. */
export const pages = [
  { name: "oversikt", path: "/" },
  { name: "opplaering", path: "/opplaering?kurs=legemiddelhandtering" },
  {
    name: "opplaering-apen",
    path: "/opplaering?kurs=legemiddelhandtering&apne=kongsbergregionen&apne=rollag&enhet=kongsbergregionen&tall=completed",
  },
  { name: "krav", path: "/krav" },
  { name: "plan", path: "/plan?behov=klarsprak" },
  { name: "plan-tavle", path: "/plan?vis=tavle" },
  { name: "okonomi", path: "/okonomi?post=closing&kolonne=2015" },
  { name: "okonomi-enkel", path: "/okonomi?vis=enkel" },
  { name: "gevinst", path: "/gevinst?sak=skien&reise=1" },
  { name: "prosjekt", path: "/prosjekt" },
  { name: "utrulling", path: "/utrulling" },
  { name: "katalog", path: "/katalog?type=course" },
  { name: "tilgjengelighet", path: "/tilgjengelighet" },
  { name: "personvern", path: "/personvern" },
  { name: "finnes-ikke", path: "/finnes-ikke" },
] as const;
