import { ClientError } from "@kompetanseregion/client";
import { QueryClient } from "@tanstack/react-query";

/** Keeps answers while the reader moves between pages. Only a lost connection is tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) =>
        failures < 1 && error instanceof ClientError && error.code === "unreachable",
      retryDelay: 500,
    },
  },
});
