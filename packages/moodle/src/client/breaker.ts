/**
 * Stops asking a site that keeps failing.
 *
 * After `limit` failures in a row it is open for `pause` milliseconds; then one call may try, and
 * closes it by succeeding.
 */
export class Breaker {
  readonly #limit: number;
  readonly #pause: number;
  #failures = 0;
  #openUntil = -Infinity;

  constructor(limit: number, pause: number) {
    this.#limit = limit;
    this.#pause = pause;
  }

  /** Whether a call may be made at that time; a call that tries an open breaker closes the door behind it. */
  admits(now: number): boolean {
    if (this.#failures < this.#limit) return true;
    if (now < this.#openUntil) return false;
    this.#openUntil = now + this.#pause;
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(now: number): void {
    this.#failures += 1;
    if (this.#failures >= this.#limit) this.#openUntil = now + this.#pause;
  }
}
