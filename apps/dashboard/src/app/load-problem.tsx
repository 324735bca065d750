import { useLanguage } from "../language/use-language.ts";

/** A page that could not be fetched: the server is away, or has a newer version of the pages. */
export function LoadProblem() {
  const { text } = useLanguage();
  return (
    <div className="ds-alert" data-color="danger" role="alert">
      <h1 className="ds-heading" data-size="xs">
        {text("state.notLoaded")}
      </h1>
      <p>{text("state.notLoaded.remedy")}</p>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => {
          window.location.reload();
        }}
      >
        {text("state.reload")}
      </button>
    </div>
  );
}
