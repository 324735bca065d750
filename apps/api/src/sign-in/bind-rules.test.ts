import { describe, expect, it } from "vitest";

import { startServer } from "../server.ts";
import { type Binding, refuseUnsafeBinding } from "./bind-rules.ts";
import { signInServer } from "./testing/sign-in-server.ts";

const safe: Binding = {
  host: "0.0.0.0",
  tls: true,
  trustedProxies: [],
  signIn: true,
  publicUrl: "https://kompetanse.example.no",
};

describe("listening beyond the machine", () => {
  it("is refused without TLS, without sign-in and without an address of its own", () => {
    for (const host of ["0.0.0.0", "::", "10.0.0.4", "kompetanse.example.no", "128.0.0.1"]) {
      const listen = (change: Partial<Binding>) => () => {
        refuseUnsafeBinding({ ...safe, host, ...change });
      };

      expect(listen({ tls: false })).toThrow(expect.objectContaining({ code: "no-tls" }));
      expect(listen({ signIn: false })).toThrow(expect.objectContaining({ code: "no-sign-in" }));
      for (const publicUrl of [undefined, "http://kompetanse.example.no"]) {
        const code = "no-public-url";
        expect(listen({ publicUrl })).toThrow(expect.objectContaining({ code }));
      }
      expect(listen({})).not.toThrow();
      expect(listen({ tls: false, trustedProxies: ["10.0.0.1"] })).not.toThrow();
    }
  });

  it("is refused by the server itself", async () => {
    const server = await signInServer();
    const options = { desk: server.desk, dashboard: "/nowhere", log: () => undefined };
    const started = startServer(options, 0, { host: "0.0.0.0" });

    await expect(started).rejects.toMatchObject({ code: "no-tls" });
    await server.stop();
  });
});

describe("listening on the machine itself", () => {
  it.each(["127.0.0.1", "127.0.0.53", "localhost", "::1"])("needs nothing: %s", (host) => {
    expect(() => {
      refuseUnsafeBinding({ host, tls: false, trustedProxies: [], signIn: false });
    }).not.toThrow();
  });
});
