import { ClientError } from "@kompetanseregion/client";

import { useLanguage } from "../language/use-language.ts";
import { problemWords } from "./problem-words.ts";
import { signInAddress } from "./sign-in-address.ts";

/** Says what went wrong in plain words, what to do about it, and offers to try again. */
export function ProblemNotice({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry: () => void;
}) {
  const { text } = useLanguage();
  const problem = error instanceof ClientError ? error.problem : undefined;
  const known = problem?.known ?? [];
  const { title, remedy } = problemWords(error);

  return (
    // The design system's classes without its components: they would be fetched with every first page.
    <div className="ds-alert" data-color="danger" role="alert">
      <h2 className="ds-heading" data-size="xs">
        {text(title)}
      </h2>
      {remedy !== undefined && <p>{text(remedy)}</p>}
      {remedy === undefined && problem !== undefined && known.length === 0 && (
        // The server speaks English about requests.
        <p lang="en">
          {sentence(problem.detail ?? problem.title)} {problem.remedy}
        </p>
      )}
      {known.length > 0 && (
        <>
          <p>{text("state.known")}</p>
          <ul>
            {known.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {problem?.traceId !== undefined && (
        <p className="muted">{text("state.trace", { trace: problem.traceId })}</p>
      )}
      {problem?.type === "/problems/sign-in-needed" && (
        <p>
          {/* In a window of its own: what is typed here stays as it is. */}
          <a className="ds-link" href={signInAddress()} target="_blank" rel="noreferrer">
            {text("state.signIn")}
          </a>
        </p>
      )}
      <button
        type="button"
        className="ds-button no-print"
        data-variant="secondary"
        onClick={onRetry}
      >
        {text("state.retry")}
      </button>
    </div>
  );
}

function sentence(message: string): string {
  const first = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/u.test(first) ? first : `${first}.`;
}
