/** JSON the way PHP writes it: slashes escaped, everything outside ASCII as `\u…`. */
function phpJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("/", String.raw`\/`)
    .replace(/[\u007f-\uffff]/gu, (character) =>
      // In units, not code points: PHP writes surrogate pairs.
      Array.from(
        { length: character.length },
        (_, at) => String.raw`\u` + character.charCodeAt(at).toString(16).padStart(4, "0"),
      ).join(""),
    );
}

/** Text inside HTML, as PHP's `htmlspecialchars` writes it. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** An answer with status 200, which is what Moodle gives for nearly everything. */
export function jsonAnswer(value: unknown): Response {
  return new Response(phpJson(value), { headers: { "content-type": "application/json" } });
}

/** A failure as Moodle reports it: 200 OK, with the code in the body. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly errorcode: string;
  readonly exception: string;

  constructor(
    errorcode: string,
    message: string,
    exception = String.raw`core\exception\moodle_exception`,
  ) {
    super(message);
    this.errorcode = errorcode;
    this.exception = exception;
  }

  /** The answer that carries it. */
  toResponse(): Response {
    const { exception, errorcode, message } = this;
    return jsonAnswer({ exception, errorcode, message });
  }
}

/** Moodle's answer to parameters it does not accept; it says no more. */
export function invalidParameter(): Refusal {
  return new Refusal(
    "invalidparameter",
    "Invalid parameter value detected",
    String.raw`core\exception\invalid_parameter_exception`,
  );
}

/** Moodle's answer to a record that is not there. */
export function noRecord(table: string): Refusal {
  const message = `Can't find data record in database table ${table}.`;
  return new Refusal("invalidrecord", message, "dml_missing_record_exception");
}

/** Moodle's answer to a missing right. */
export function noPermission(right: string): Refusal {
  const message = `Sorry, but you do not currently have permissions to do that (${right}).`;
  const exception = String.raw`core\exception\required_capability_exception`;
  return new Refusal("nopermissions", message, exception);
}
