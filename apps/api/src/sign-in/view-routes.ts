import { type Hono } from "hono";
import { html } from "hono/html";

import { type ServerEnv } from "../env.ts";
import { notFound } from "../problems.ts";
import { dropCookie, keepCookie } from "./cookies.ts";
import { textsSent } from "./form.ts";
import { languageOf } from "./pages/language.ts";
import { page, type Part } from "./pages/page.ts";
import { type Say, type TextKey, texts } from "./pages/texts.ts";
import { type SignInSettings } from "./settings.ts";
import { actorIfKnown } from "./who-asks.ts";

/** Serves «Se som …»: the operator of the demo looks at it as one of its made-up users. */
export function serveViews(app: Hono<ServerEnv>, settings: SignInSettings): void {
  const { views = [] } = settings;
  if (views.length === 0) {
    app.all("/auth/view", notFound);
    return;
  }
  app.get("/auth/view", (context) => {
    const actor = actorIfKnown(context);
    const present = actor !== undefined && views.includes(actor.id) ? actor.id : "";
    return page(context, languageOf(context, settings), {
      title: "view.title",
      body: (say) =>
        html`<p>${say("view.text")}</p>
          <p class="notice">${say("view.now", { user: nameOf(say, present) })}</p>
          ${["", ...views].filter((view) => view !== present).map((view) => choice(say, view))}
          <p><a href="/">${say("to-front")}</a></p>`,
    });
  });
  app.post("/auth/view", async (context) => {
    const { user } = await textsSent(context, ["user"]);
    if (views.includes(user)) keepCookie(context, settings, "view", user);
    else dropCookie(context, settings, "view");
    return context.redirect("/", 303);
  });
}

function choice(say: Say, view: string): Part {
  return html`<form method="post" action="/auth/view">
    <input type="hidden" name="user" value="${view}" />
    <button class="quiet">${say("view.choose", { user: nameOf(say, view) })}</button>
  </form>`;
}

function nameOf(say: Say, view: string): string {
  const key = `view.${view === "" ? "operator" : view}`;
  return isText(key) ? say(key) : view;
}

function isText(key: string): key is TextKey {
  return Object.hasOwn(texts.nb, key);
}
