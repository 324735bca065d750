import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { type AddressInfo, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";

import { type MailMessage } from "./message.ts";
import { openMail, type SmtpRelay } from "./open-mail.ts";

const sender = {
  from: "Kompetansekontoret i Bø <post@example.no>",
  replyTo: "svar@example.no",
  unsubscribe: "mailto:stopp@example.no",
};
const message: MailMessage = {
  id: "d1",
  to: "ada@example.no",
  subject: "Kompetansebevis som går ut",
  text: "Hei!\n.\n– Legemiddelhåndtering: siste gyldige dag er 31.12.2026\n",
  language: "nb",
};

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A relay on this machine, and everything that it has taken. */
async function relay(options: SMTPServerOptions = {}) {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    logger: false,
    onData: (stream, _session, done) => {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      stream.on("end", () => {
        taken.push(text);
        done();
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve as () => void);
      }),
  );
  const { port } = server.server.address() as AddressInfo;
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket: Socket) => sockets.add(socket));
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const open = (more: Partial<SmtpRelay> = {}) =>
    openMail(sender, { smtp: { host: "127.0.0.1", port, security: "none", ...more } });
  return { taken, open, cut };
}

describe("a message by a relay", () => {
  it("arrives whole, marked as automatic, with a way to say no thanks", async () => {
    const { taken, open } = await relay();
    await open().send(message);
    const [text = ""] = taken;

    expect(text).toMatch(/^Message-ID: <d1@example\.no>\r$/mu);
    expect(text).toMatch(/^Auto-Submitted: auto-generated\r$/mu);
    expect(text).toMatch(/^List-Unsubscribe: <mailto:stopp@example\.no>\r$/mu);
    expect(text).toMatch(/^Reply-To: svar@example\.no\r$/mu);
    expect(text).toMatch(/^Content-Language: nb\r$/mu);
    const body = text.slice(text.indexOf("\r\n\r\n") + 4).replace(/=\r\n/gu, "");
    const bytes = body.replace(/=([0-9A-F]{2})/gu, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
    expect(Buffer.from(bytes, "latin1").toString().replaceAll("\r\n", "\n").trim()).toBe(
      message.text.trim(),
    );
  });

  it("is signed in for with a password", async () => {
    const { taken, open } = await relay({
      authOptional: false,
      onAuth: ({ username, password }, _session, done) => {
        if (username === "post" && password === "riktig") done(null, { user: username });
        else done(new Error("wrong"));
      },
    });
    await open({ user: "post", password: "riktig" }).send(message);

    await expect(open({ user: "post", password: "gal" }).send(message)).rejects.toMatchObject({
      code: "not-sent",
    });
    expect(taken).toHaveLength(1);
  });

  it.each([
    [
      "refuses the receiver",
      {
        onRcptTo: (_to, _session, done) => {
          done(new Error("no"));
        },
      },
    ],
    [
      "refuses the message",
      {
        onData: (stream, _session, done) => {
          stream.resume();
          stream.on("end", () => {
            done(new Error("spam"));
          });
        },
      },
    ],
    [
      "lets nobody in",
      {
        onConnect: (_session, done) => {
          done(new Error("busy"));
        },
      },
    ],
  ] satisfies [string, SMTPServerOptions][])(
    "has not left where the relay %s",
    async (_, options) => {
      const { open } = await relay(options);

      await expect(open().send(message)).rejects.toMatchObject({ code: "not-sent" });
    },
  );

  it("has not left where the relay offers no encryption and it is asked for", async () => {
    const { taken, open } = await relay({ disabledCommands: ["STARTTLS"] });

    await expect(open({ security: "starttls" }).send(message)).rejects.toMatchObject({
      code: "not-sent",
    });
    expect(taken).toEqual([]);
  });

  it("has not left where the relay's certificate is not to be trusted", async () => {
    const { taken, open } = await relay({ hideSTARTTLS: false });

    await expect(open({ security: "starttls" }).send(message)).rejects.toMatchObject({
      code: "not-sent",
    });
    expect(taken).toEqual([]);
  });

  it("has not left where there is no relay", async () => {
    const { open } = await relay();
    await ends.pop()?.();

    await expect(open().send(message)).rejects.toMatchObject({ code: "not-sent" });
  });

  it("may have arrived where the line is cut after it was handed over", async () => {
    const { open, cut } = await relay({
      onData: (stream) => {
        stream.resume();
        stream.on("end", () => {
          cut();
        });
      },
    });

    await expect(open().send(message)).rejects.toMatchObject({ code: "uncertain" });
  });
});

describe("a message in a folder", () => {
  it("ASVS 1.3.11: has no header that somebody has put in by a line break", async () => {
    const folder = await mkdtemp(join(tmpdir(), "kompetanse-mail-"));
    ends.push(() => rm(folder, { recursive: true }));
    const put = "\r\nBcc: x@example.com\r\n\r\nannet";
    await openMail(sender, { folder }).send({
      ...message,
      subject: `Hei${put}`,
      to: `en@example.no${put}`,
    });
    const [head = ""] = (await readFile(join(folder, "d1.eml"), "utf8")).split("\r\n\r\n");

    expect(head).not.toMatch(/^Bcc:/imu);
    expect(head).toMatch(/^Auto-Submitted:/mu);
  });

  it("is a file that a mail program opens, and is never written over", async () => {
    const folder = await mkdtemp(join(tmpdir(), "kompetanse-mail-"));
    ends.push(() => rm(folder, { recursive: true }));
    const mail = openMail(sender, { folder });
    await mail.send(message);

    expect(await readdir(folder)).toEqual(["d1.eml"]);
    expect(await readFile(join(folder, "d1.eml"), "utf8")).toMatch(/^Subject: =\?UTF-8\?/mu);
    await expect(mail.send({ ...message, text: "annet" })).rejects.toMatchObject({
      code: "not-sent",
    });
  });
});
