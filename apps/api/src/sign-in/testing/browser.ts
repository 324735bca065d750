/** A browser without a window: keeps cookies, says where its requests come from, follows nothing. */
export interface Browser {
  /** Asks for a page, as a person does. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a form of one of the server's own pages. */
  send(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  /** Calls a route with JSON, as the dashboard does. */
  call(method: string, path: string, body?: unknown): Promise<Response>;
  /** The cookies it has now, by name. */
  readonly cookies: Map<string, string>;
}

/** A browser at the address. */
export function browserAt(address: string, fetch = globalThis.fetch): Browser {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) {
      headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    }
    const response = await fetch(new URL(path, address), { ...init, headers, redirect: "manual" });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = cookie.split("; ");
      const [name = "", value = ""] = pair.split("=");
      if (attributes.includes("Max-Age=0")) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const own = { origin: new URL(address).origin, "sec-fetch-site": "same-origin" };
  return {
    cookies,
    get: (path, headers = {}) => ask(path, { headers: { accept: "text/html", ...headers } }),
    send: (path, fields, headers = {}) =>
      ask(path, {
        method: "POST",
        body: new URLSearchParams(fields),
        headers: { accept: "text/html", ...own, ...headers },
      }),
    call: (method, path, body) =>
      ask(path, {
        method,
        headers: { accept: "application/json", "content-type": "application/json", ...own },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
}
