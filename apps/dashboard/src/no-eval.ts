/**
 * Must be the first import of the page: zod otherwise tries `new Function` to see whether it may
 * compile schemas, which a strict content security policy reports as an attack.
 */
import { z } from "zod";

z.config({ jitless: true });
