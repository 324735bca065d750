import { argon2, randomBytes, timingSafeEqual } from "node:crypto";

/** Argon2id with 19 MiB, two passes and one lane: approved in ASVS 5.0, appendix C. */
const parameters = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** What is kept of a passphrase: an argon2id hash with its salt and parameters, as PHC text. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(passphrase, salt);
  const { memory, passes, parallelism } = parameters;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${salt.toString("base64")}$${tag.toString("base64")}`;
}

/** Whether the passphrase is the one that was kept; takes as long whether it is or not. */
export async function isPassphrase(passphrase: string, kept: string): Promise<boolean> {
  const [salt = "", tag = ""] = kept.split("$").slice(4);
  const expected = Buffer.from(tag, "base64");
  const given = await derive(passphrase, Buffer.from(salt, "base64"));
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** Spends the time of a comparison, so that an unknown user takes no less than a known one. */
export async function compareWithNobody(passphrase: string): Promise<void> {
  await derive(passphrase, Buffer.alloc(16));
}

function derive(passphrase: string, nonce: Buffer): Promise<Buffer> {
  // Two keyboards may write the same letter by different code points.
  const message = Buffer.from(passphrase.normalize("NFKC"), "utf8");
  return new Promise((resolve, reject) => {
    argon2("argon2id", { message, nonce, ...parameters }, (error, tag) => {
      if (error === null) resolve(tag);
      else reject(error);
    });
  });
}
