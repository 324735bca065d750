import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

import { issuerOf, type Listening, type SignInSettings } from "@kompetanseregion/api";
import { readSignInConfiguration } from "@kompetanseregion/secretariat";
import { type Command } from "commander";

import { readInputFile, refuse } from "./input-file.ts";
import { readSecret } from "./secret.ts";

/** How the server lets people in and where it listens, with its secrets, from a YAML file. */
export async function readSignInSettings(
  file: string,
  command: Command,
): Promise<{ readonly signIn: SignInSettings; readonly listening: Listening }> {
  const read = readSignInConfiguration(await readInputFile(file, command));
  if (!read.ok) refuse(command, read.issues);
  const { publicUrl, host, tls, trustedProxies = [], localAccounts, issuers = [] } = read.answer;
  const folder = dirname(resolve(file));
  const known = [];
  for (const { subjectClaim, tenants, acr, clientSecret, ...issuer } of issuers) {
    known.push(
      issuerOf({
        ...issuer,
        clientSecret: await readSecret(clientSecret, folder, command),
        ...(subjectClaim !== undefined && { subjectClaim }),
        ...(tenants !== undefined && { tenants }),
        ...(acr !== undefined && { acr }),
      }),
    );
  }
  return {
    signIn: {
      publicUrl,
      trustedProxies,
      issuers: known,
      ...(localAccounts !== undefined && { localAccounts }),
    },
    listening: {
      host,
      tls: tls && {
        certificate: await readFile(resolve(folder, tls.certificate), "utf8"),
        key: await readFile(resolve(folder, tls.key), "utf8"),
      },
    },
  };
}
