import { existsSync } from "node:fs";

import { defineConfig } from "vitepress";

const reference = new URL("../reference/typedoc-sidebar.json", import.meta.url);

// Self-contained: no font, script or search service of others, so that it can be read offline.
export default defineConfig({
  title: "Kompetanseregion",
  description: "Hvem har lært hva, hva kostet det og hvem betalte, og hva fikk vi igjen?",
  lang: "nb",
  cleanUrls: true,
  lastUpdated: false,
  // Decisions and templates speak of files of the repository, which are not pages.
  ignoreDeadLinks: [/^(?:\.\.\/)*(?:packages|apps|examples|tooling)\//u],
  themeConfig: {
    search: { provider: "local" },
    outline: { label: "På siden" },
    docFooter: { prev: "Forrige", next: "Neste" },
    nav: [
      { text: "Sekretariatet", link: "/sekretariat/" },
      { text: "Leder", link: "/leder/" },
      { text: "Ny region", link: "/region/ta-i-bruk" },
      { text: "Developers", link: "/developer/" },
      { text: "Operators", link: "/operator/install" },
    ],
    sidebar: {
      "/sekretariat/": [
        {
          text: "Sekretariatet",
          items: [
            { text: "Året", link: "/sekretariat/" },
            { text: "Fra personalsystemet", link: "/sekretariat/personalfiler" },
            { text: "Til Moodle-administratoren", link: "/moodle-administrator.nb" },
            { text: "Ta inn filer", link: "/import.nb" },
            { text: "Ord", link: "/glossary" },
          ],
        },
      ],
      "/region/": [
        {
          text: "Ny region",
          items: [
            { text: "Ta det i bruk", link: "/region/ta-i-bruk" },
            { text: "Ta det i bruk (nynorsk)", link: "/region/ta-i-bruk.nn" },
            { text: "Personvernkonsekvenser, mal", link: "/maler/personvernkonsekvenser.nb" },
            { text: "Personvernkonsekvensar, mal", link: "/maler/personvernkonsekvensar.nn" },
            { text: "Drøfting, mal", link: "/maler/drofting-kontrolltiltak.nb" },
            { text: "Drøfting, mal (nynorsk)", link: "/maler/drofting-kontrolltiltak.nn" },
            { text: "Tilgjengelighet", link: "/tilgjengelighet" },
            { text: "Sammenligning (engelsk)", link: "/comparison" },
          ],
        },
      ],
      "/operator/": [
        {
          text: "Operators",
          items: [
            { text: "Install and start", link: "/operator/install" },
            { text: "Upgrade", link: "/operator/upgrade" },
            { text: "Sign-in, roles and tokens", link: "/operator/sign-in" },
            { text: "Backup and restore", link: "/operator/backup-and-restore" },
            { text: "PostgreSQL", link: "/operator/postgresql" },
            { text: "Several servers", link: "/operator/several-servers" },
            { text: "For the Moodle administrator", link: "/moodle-administrator.en" },
            { text: "Security, point by point (ASVS)", link: "/asvs" },
          ],
        },
      ],
      "/developer/": [
        {
          text: "Developers",
          items: [
            { text: "Start", link: "/developer/" },
            { text: "Reference", link: "/reference/" },
            { text: "Who may call what", link: "/api/matrix" },
            { text: "What can go wrong", link: "/api/problems" },
            { text: "Glossary", link: "/glossary" },
            { text: "Compared with others", link: "/comparison" },
            { text: "Figures", link: "/bench" },
          ],
        },
      ],
      ...(existsSync(reference)
        ? { "/reference/": [{ text: "Reference", link: "/reference/" }] }
        : {}),
    },
  },
});
