import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";

const strict = {
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** A year: shorter, and a browser that comes seldom is asked for the page in the clear. */
const strictTransportSecurity = "max-age=31536000; includeSubDomains";

const forPages = secureHeaders({
  strictTransportSecurity,
  contentSecurityPolicy: { ...strict, defaultSrc: ["'self'"], imgSrc: ["'self'", "data:"] },
  crossOriginEmbedderPolicy: "require-corp",
});

// A document carries its own styles, so that it can be saved and mailed as one file.
const forDocuments = secureHeaders({
  strictTransportSecurity,
  contentSecurityPolicy: {
    ...strict,
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ["data:"],
  },
});

// A page on which somebody signs in runs no script at all.
const forSignIn = secureHeaders({
  strictTransportSecurity,
  contentSecurityPolicy: { ...strict, defaultSrc: ["'none'"], styleSrc: ["'self'"] },
  // Else the browser would not say where a form comes from either.
  referrerPolicy: "same-origin",
});

/** Tells the browser to run and fetch nothing that is not the server's own. */
export const safeHeaders = createMiddleware((context, next) => {
  if (context.req.path.startsWith("/documents/")) return forDocuments(context, next);
  if (context.req.path.startsWith("/auth/")) return forSignIn(context, next);
  return forPages(context, next);
});
