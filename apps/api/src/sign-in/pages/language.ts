import { Language } from "@kompetanseregion/domain";
import { type Context } from "hono";

import { cookieOf, keepCookie } from "../cookies.ts";
import { type SignInSettings } from "../settings.ts";

const yearSeconds = 365 * 24 * 60 * 60;

/** The language of a page: as chosen now, as chosen before, as the browser says, else bokmål. */
export function languageOf(context: Context, settings: SignInSettings): Language {
  const chosen = Language.safeParse(context.req.query("language"));
  if (chosen.success) {
    keepCookie(context, settings, "language", chosen.data, { maxAge: yearSeconds });
    return chosen.data;
  }
  const kept = Language.safeParse(cookieOf(context, settings, "language"));
  if (kept.success) return kept.data;
  const wanted = (context.req.header("accept-language") ?? "")
    .split(",")
    .map((range) => (range.split(";")[0] ?? "").trim().slice(0, 2).toLowerCase());
  const known = wanted.map((tag) => Language.safeParse(tag === "no" ? "nb" : tag));
  return known.find(({ success }) => success)?.data ?? "nb";
}
