import { type CatalogueOf } from "../catalogue.ts";

/** English: the pages about the service. */
export const texts = {
  "accessibility.lead":
    "Everyone should be able to use these pages: by keyboard, screen reader, large type and on small screens.",
  "accessibility.tested": "What has been tested",
  "accessibility.tested.axe":
    "Each page is tested by machine against WCAG 2.2 levels A and AA in three languages, on a wide screen and at 320 pixels, in light and dark.",
  "accessibility.tested.keyboard":
    "Everything can be done by keyboard. A machine goes through every control of every page by keyboard, and sees that the one in focus shows.",
  "accessibility.tested.width":
    "No page has to be scrolled sideways at 320 pixels, and no column disappears.",
  "accessibility.untested": "What has not been tested",
  "accessibility.untested.people":
    "The pages have not been tested by users with disabilities, nor with the common screen readers.",
  "accessibility.untested.statement":
    "This is not an accessibility statement. Each municipality makes its own with the Norwegian authority for universal design of ICT.",
  "accessibility.contact": "Met an obstacle?",
  "accessibility.contact.text":
    "Tell the secretariat of the region: which page, and what stopped you.",

  "privacy.lead": "What the pages show about employees, and what is stored.",
  "privacy.shown": "What the pages show",
  "privacy.shown.sums":
    "Numbers of employees and completions in each unit. Groups are hidden when they are so small that the figure could reveal something about someone.",
  "privacy.shown.people":
    "Leaders and the municipality’s administrator may see names in their own units. Each look of that kind is entered in the audit log.",
  "privacy.shown.demo":
    "In the demonstration all employees are made up. Accounts and benefits are taken from open reports, without names.",
  "privacy.stored": "What is stored with you",
  "privacy.stored.language":
    "The choice of language, in your browser. What you type in a form is remembered in the tab until it is sent or the tab is closed.",
  "privacy.stored.session":
    "When you sign in, one cookie is set that says you are signed in. It is necessary, is read by this server alone, and goes when the session ends.",
  "privacy.others": "What others learn",
  "privacy.others.none": "Nothing. The pages fetch nothing from other sites and do not track use.",
  "privacy.responsible": "Who is responsible",
  "privacy.responsible.text":
    "Each municipality is responsible for the data about its own employees. Questions about access and correction go to the employer.",
} satisfies CatalogueOf<"about">;
