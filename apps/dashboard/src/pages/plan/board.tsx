import { Link } from "@tanstack/react-router";

import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { needStages, type PlanView } from "./plan-words.ts";

/**
 * The needs by how far they have come: a list of lists, which a keyboard and a screen reader walk
 * as they walk any list. A need moves when something is decided or held, not by being dragged.
 */
export function Board({ plan }: { readonly plan: PlanView }) {
  const { text } = useLanguage();
  return (
    <ul className="board">
      {needStages.map((stage) => {
        const needs = plan.needs.filter((need) => need.stage === stage);
        return (
          <li key={stage}>
            <h3 className="ds-heading" data-size="2xs">
              {text(`plan.stage.${stage}`)} ({needs.length})
            </h3>
            {needs.length === 0 ? (
              <p className="muted">{text("plan.board.empty")}</p>
            ) : (
              <ul>
                {needs.map(({ id, title }) => (
                  <li key={id}>
                    <Link className="ds-link" to="/plan" search={{ behov: id }}>
                      <FromSource>{title}</FromSource>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
