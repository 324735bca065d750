/** The address of the page on which a passphrase is chosen by a one-time link. */
export function linkAddress(server: string, secret: string): string {
  return new URL(`/auth/link?secret=${encodeURIComponent(secret)}`, server).href;
}
