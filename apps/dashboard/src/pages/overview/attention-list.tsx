import { useQuery } from "@tanstack/react-query";

import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { attentionQuery } from "../../data/queries.ts";
import { useLanguage } from "../../language/use-language.ts";
import { AttentionItem } from "./attention-item.tsx";

/** What waits for the reader, each with its way in; the server knows what is whose. */
export function AttentionList() {
  const { text } = useLanguage();
  const query = useQuery(attentionQuery);
  return (
    <Section title={text("overview.attention")}>
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{text("overview.attention.none")}</p>
          ) : (
            <ul className="attention">
              {items.map((item) => (
                <li
                  key={`${item.kind} ${item.subject ?? ""} ${item.withinDays ?? ""} ${item.page}`}
                >
                  <AttentionItem item={item} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  );
}
