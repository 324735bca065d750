import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/** Makes the folder of a file whose name we chose ourselves; one that was given is to be there. */
export async function makeFolderOf(file: string, isOurs: boolean): Promise<void> {
  if (isOurs) await mkdir(dirname(file), { recursive: true });
}
