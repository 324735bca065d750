/**
 * A controller that is also aborted when the signal is; `release` ends the link.
 *
 * Not `AbortSignal.any`: with a listener on it, as every `fetch` puts one, Node keeps such a signal
 * for good.
 */
export function linkedController(signal: AbortSignal | undefined): {
  readonly controller: AbortController;
  readonly release: () => void;
} {
  const controller = new AbortController();
  const follow = (): void => {
    controller.abort(signal?.reason);
  };
  if (signal?.aborted) follow();
  signal?.addEventListener("abort", follow, { once: true });
  return {
    controller,
    release: () => signal?.removeEventListener("abort", follow),
  };
}
