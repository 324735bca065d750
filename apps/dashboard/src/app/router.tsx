import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";

import { type Area } from "../language/catalogue.ts";
import { fetchTexts } from "../language/spoken.ts";
import { NotFoundPage } from "../pages/about/not-found-page.tsx";
import { readBenefitSearch } from "../pages/benefit/benefit-search.ts";
import { readCatalogueSearch } from "../pages/catalogue/catalogue-search.ts";
import { readCertificationSearch } from "../pages/certification/certification-search.ts";
import { readMoneySearch } from "../pages/money/money-search.ts";
import { readPlanSearch } from "../pages/plan/plan-search.ts";
import { readProjectSearch } from "../pages/project/project-search.ts";
import { readRolloutSearch } from "../pages/rollout/rollout-search.ts";
import { readTrainingSearch } from "../pages/training/training-search.ts";
import { LoadProblem } from "./load-problem.tsx";
import { parseSearchText, writeSearchText } from "./search-text.ts";
import { Shell } from "./shell.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

/** Fetches a page's texts beside its code. */
const speaking =
  (...areas: readonly Area[]) =>
  () =>
    fetchTexts(...areas);

// Each route is a constant of its own: made inside `addChildren` it would lose its types.
const overview = createRoute({
  getParentRoute: () => root,
  path: "/",
  loader: speaking("overview"),
  component: lazyRouteComponent(
    () => import("../pages/overview/overview-page.tsx"),
    "OverviewPage",
  ),
});
const training = createRoute({
  getParentRoute: () => root,
  path: "/opplaering",
  loader: speaking("training"),
  component: lazyRouteComponent(
    () => import("../pages/training/training-page.tsx"),
    "TrainingPage",
  ),
  validateSearch: readTrainingSearch,
});
const certification = createRoute({
  getParentRoute: () => root,
  path: "/krav",
  loader: speaking("certification"),
  component: lazyRouteComponent(
    () => import("../pages/certification/certification-page.tsx"),
    "CertificationPage",
  ),
  validateSearch: readCertificationSearch,
});
const money = createRoute({
  getParentRoute: () => root,
  path: "/okonomi",
  loader: speaking("money"),
  component: lazyRouteComponent(() => import("../pages/money/money-page.tsx"), "MoneyPage"),
  validateSearch: readMoneySearch,
});
const benefit = createRoute({
  getParentRoute: () => root,
  path: "/gevinst",
  loader: speaking("benefit"),
  component: lazyRouteComponent(() => import("../pages/benefit/benefit-page.tsx"), "BenefitPage"),
  validateSearch: readBenefitSearch,
});
const plan = createRoute({
  getParentRoute: () => root,
  path: "/plan",
  loader: speaking("plan"),
  component: lazyRouteComponent(() => import("../pages/plan/plan-page.tsx"), "PlanPage"),
  validateSearch: readPlanSearch,
});
const catalogue = createRoute({
  getParentRoute: () => root,
  path: "/katalog",
  loader: speaking("catalogue"),
  component: lazyRouteComponent(
    () => import("../pages/catalogue/catalogue-page.tsx"),
    "CataloguePage",
  ),
  validateSearch: readCatalogueSearch,
});
const project = createRoute({
  getParentRoute: () => root,
  path: "/prosjekt",
  loader: speaking("project"),
  component: lazyRouteComponent(() => import("../pages/project/project-page.tsx"), "ProjectPage"),
  validateSearch: readProjectSearch,
});
const rollout = createRoute({
  getParentRoute: () => root,
  path: "/utrulling",
  loader: speaking("rollout"),
  component: lazyRouteComponent(() => import("../pages/rollout/rollout-page.tsx"), "RolloutPage"),
  validateSearch: readRolloutSearch,
});
const openData = lazyRouteComponent(() => import("../pages/data/data-page.tsx"), "DataPage");
const data = createRoute({
  getParentRoute: () => root,
  path: "/data",
  loader: speaking("data", "overview"),
  component: openData,
});
const dataPart = createRoute({
  getParentRoute: () => root,
  path: "/data/$del",
  loader: speaking("data", "overview"),
  component: openData,
});
const accessibility = createRoute({
  getParentRoute: () => root,
  path: "/tilgjengelighet",
  loader: speaking("about"),
  component: lazyRouteComponent(
    () => import("../pages/about/accessibility-page.tsx"),
    "AccessibilityPage",
  ),
});
const privacy = createRoute({
  getParentRoute: () => root,
  path: "/personvern",
  loader: speaking("about"),
  component: lazyRouteComponent(() => import("../pages/about/privacy-page.tsx"), "PrivacyPage"),
});

const routeTree = root.addChildren([
  overview,
  training,
  certification,
  plan,
  money,
  benefit,
  project,
  rollout,
  catalogue,
  data,
  dataPart,
  accessibility,
  privacy,
]);

/** Every page and its address. Addresses are in bokmål in all languages, so that links keep. */
export const router = createRouter({
  routeTree,
  parseSearch: parseSearchText,
  stringifySearch: writeSearchText,
  scrollRestoration: true,
  // A page is fetched when a link to it is pointed at or focused: it is there before it is opened.
  defaultPreload: "intent",
  defaultErrorComponent: LoadProblem,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
