import { ClientError } from "@kompetanseregion/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";

/** A write, what came of it, and the way to try it again. */
export interface Write<V, T> {
  readonly send: (value: V) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly result: T | undefined;
  /** The same once more; after somebody else's change only what is shown is fetched anew. */
  readonly retry: () => void;
  readonly reset: () => void;
}

/**
 * Writes, and fetches anew what the page shows.
 *
 * @param write - Is given a key that stays the same for as long as the same value is tried: a write
 *   whose answer was lost is then not done twice.
 */
export function useWrite<V, T>(
  write: (value: V, key: string) => Promise<T>,
  onDone?: (result: T) => void,
): Write<V, T> {
  const queries = useQueryClient();
  const tried = useRef<{ readonly value: V; readonly key: string }>(undefined);
  const refresh = () => queries.invalidateQueries({ queryKey: ["data"] });
  const mutation = useMutation({
    mutationFn: (value: V) => {
      const before = tried.current;
      const key = before?.value === value ? before.key : crypto.randomUUID();
      tried.current = { value, key };
      return write(value, key);
    },
    onSuccess: async (result) => {
      tried.current = undefined;
      onDone?.(result);
      await refresh();
    },
  });
  const { variables, error } = mutation;
  return {
    send: mutation.mutate,
    isPending: mutation.isPending,
    error,
    result: mutation.data,
    retry: () => {
      if (isStale(error) || variables === undefined) {
        mutation.reset();
        void refresh();
      } else mutation.mutate(variables);
    },
    reset: mutation.reset,
  };
}

function isStale(error: Error | null): boolean {
  return error instanceof ClientError && error.problem?.type === "/problems/changed-since";
}
