import "./no-eval.ts";

import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { router } from "./app/router.tsx";
import { meQuery } from "./data/me.ts";
import { statusQuery } from "./data/queries.ts";
import { queryClient } from "./data/query-client.ts";
import { beginSpeaking } from "./language/spoken.ts";
import "./styles/index.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element called root");

// Every page asks who looks and what there is: asked while its own code is fetched.
// What they fail with, the page says.
const silent = () => undefined;
queryClient.query(meQuery).catch(silent);
queryClient.query(statusQuery).catch(silent);
await beginSpeaking();

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
