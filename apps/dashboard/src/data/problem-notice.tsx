import { Alert, Button } from "@digdir/designsystemet-react";
import { ClientError } from "@kompetanseregion/client";

import { useLanguage } from "../language/language-context.tsx";

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

  return (
    <Alert data-color="danger" role="alert">
      <h2 className="ds-heading" data-size="xs">
        {text(known.length > 0 ? "state.unknown" : titleOf(error))}
      </h2>
      {problem === undefined && <p>{text(remedyOf(error))}</p>}
      {problem !== undefined && known.length === 0 && (
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
      <Button variant="secondary" className="no-print" onClick={onRetry}>
        {text("state.retry")}
      </Button>
    </Alert>
  );
}

function titleOf(error: Error) {
  if (!(error instanceof ClientError)) return "state.unexpected";
  switch (error.code) {
    case "unreachable":
      return "state.unreachable";
    case "refused":
      return "state.refused";
    case "unexpected-answer":
      return "state.unexpected";
  }
}

function remedyOf(error: Error) {
  return error instanceof ClientError && error.code === "unreachable"
    ? "state.unreachable.remedy"
    : "state.unexpected.remedy";
}

function sentence(message: string): string {
  const first = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/u.test(first) ? first : `${first}.`;
}
