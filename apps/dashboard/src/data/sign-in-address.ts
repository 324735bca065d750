/** The sign-in page, which leads back to where the reader is. */
export function signInAddress(): string {
  const { pathname, search } = window.location;
  return `/auth/sign-in?${new URLSearchParams({ return: `${pathname}${search}` }).toString()}`;
}
