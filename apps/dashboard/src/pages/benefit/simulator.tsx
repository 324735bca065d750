import { barChart } from "@kompetanseregion/charts";
import { type AssumedBenefit } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useEffect, useId, useState } from "react";

import { How } from "../../app/how.tsx";
import { Section } from "../../app/section.tsx";
import { ChartFigure } from "../../chart/chart-figure.tsx";
import { Answer } from "../../data/answer.tsx";
import { assumedQuery } from "../../data/benefit-queries.ts";
import { Issues } from "../../data/issues.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Bases } from "./bases.tsx";
import { type Assumable, assumedWords, assumptionsIn } from "./benefit-search.ts";
import { wordFor } from "./benefit-words.ts";
import { Named } from "./named.tsx";
import { ShareLink } from "./share-link.tsx";

const route = getRouteApi("/gevinst");

/** The case with the reader's own assumptions, which the address holds. */
export function Simulator({ id }: { readonly id: string }) {
  const { text } = useLanguage();
  const search = route.useSearch();
  const query = useQuery(assumedQuery(id, assumptionsIn(search)));
  return (
    <Section title={text("benefit.assume")} id="forutsetninger">
      <p>{text("benefit.assume.why")}</p>
      <Answer query={query}>
        {(checked) =>
          checked.ok ? (
            <Assumed benefit={checked.answer} />
          ) : (
            <Issues title={text("benefit.assume.not")} issues={checked.issues} />
          )
        }
      </Answer>
    </Section>
  );
}

function Assumed({ benefit }: { readonly benefit: AssumedBenefit }) {
  const { text, format } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { interval, bases, claim, inputs } = benefit;
  const isChanged = Object.values(assumedWords).some((word) => search[word] !== undefined);

  const assume = (input: Assumable, value: string) => {
    void navigate({
      search: (before) => ({ ...before, sak: benefit.id, [assumedWords[input]]: value }),
      replace: true,
      resetScroll: false,
    });
  };

  return (
    <>
      <div className="beside even">
        <div className="form no-print">
          {inputs.map((input) => (
            <Slider
              // What the address says wins over what was dragged before it.
              key={`${input.id} ${input.assumed}`}
              input={input}
              onAssume={(value) => {
                assume(assumable(input.id), value);
              }}
            />
          ))}
          <ClaimField
            key={claim.fte}
            fte={claim.fte}
            onAssume={(value) => {
              assume("fte", value);
            }}
          />
          <div>
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              disabled={!isChanged}
              onClick={() => {
                void navigate({ search: { sak: benefit.id }, replace: true, resetScroll: false });
              }}
            >
              {text("benefit.assume.reset")}
            </button>
          </div>
        </div>
        <div aria-live="polite">
          <dl className="figures result">
            <div>
              <dt>{text("benefit.result.hours")}</dt>
              <dd>{text("benefit.hours", { n: format.decimal(benefit.hoursPerYear) })}</dd>
            </div>
            <div>
              <dt>{text("benefit.result.fte")}</dt>
              <dd>{format.decimal(bases[0]?.fte ?? "0")}</dd>
            </div>
            <div>
              <dt>{text("benefit.result.interval")}</dt>
              <dd>
                {text("benefit.result.between", {
                  low: format.decimal(interval.p10.toFixed(2)),
                  high: format.decimal(interval.p90.toFixed(2)),
                })}
              </dd>
            </div>
            <div>
              <dt>{text("benefit.result.claim", { n: format.decimal(claim.fte) })}</dt>
              <dd>{chanceWords(interval.claimProbability)}</dd>
            </div>
          </dl>
          <Tornado benefit={benefit} />
        </div>
      </div>
      <Bases benefit={{ ...benefit, claim }} />
      <ShareLink />
      <How>
        <p>{text("benefit.assume.how", { draws: format.count(interval.draws) })}</p>
        <ul>
          {inputs.map(({ id, label, unit, low, high }) => (
            <li key={id}>
              <Named id={id} label={label} />
              {": "}
              {text("benefit.result.between", {
                low: format.decimal(String(low)),
                high: format.decimal(String(high)),
              })}{" "}
              <Named id={unit} label={unit} />
            </li>
          ))}
        </ul>
      </How>
    </>
  );

  function chanceWords(chance: number): string {
    if (chance < 0.01) return text("benefit.result.under");
    if (chance > 0.99) return text("benefit.result.over");
    return text("benefit.result.chance", { n: format.count(Math.round(chance * 100)) });
  }
}

function assumable(id: string): Assumable {
  return Object.keys(assumedWords).find((known): known is Assumable => known === id) ?? "persons";
}

/** How long the reader must hold still before the server is asked, in milliseconds. */
const pause = 250;

function Slider({
  input,
  onAssume,
}: {
  readonly input: AssumedBenefit["inputs"][number];
  readonly onAssume: (value: string) => void;
}) {
  const { text, format } = useLanguage();
  const id = useId();
  const { label, unit, documented, assumed, most, step } = input;
  const [value, setValue] = useState(String(assumed));
  useLater(value, String(assumed), onAssume);
  const word = wordFor(input.id);
  const name = word === undefined ? label : text(word);
  return (
    <div className="slider">
      <label className="ds-label" htmlFor={`${id}number`}>
        {name}
      </label>
      <p className="field-help" id={`${id}help`}>
        {documented === 0
          ? text("benefit.assume.unsaid")
          : text("benefit.assume.said", { n: format.decimal(String(documented)) })}
      </p>
      <div>
        <input
          type="range"
          aria-label={text("benefit.assume.slide", { name })}
          aria-describedby={`${id}help`}
          min={0}
          max={most}
          step={step}
          value={value}
          onChange={(event) => {
            setValue(event.target.value);
          }}
        />
        <input
          id={`${id}number`}
          className="ds-input"
          type="number"
          inputMode="decimal"
          aria-describedby={`${id}help ${id}unit`}
          min={0}
          step="any"
          value={value}
          onChange={(event) => {
            setValue(event.target.value);
          }}
        />
        <span id={`${id}unit`} className="muted">
          <Named id={unit} label={unit} />
        </span>
      </div>
    </div>
  );
}

function ClaimField({
  fte,
  onAssume,
}: {
  readonly fte: string;
  readonly onAssume: (value: string) => void;
}) {
  const { text } = useLanguage();
  const id = useId();
  const [value, setValue] = useState(fte);
  useLater(value, fte, onAssume);
  return (
    <div className="slider">
      <label className="ds-label" htmlFor={id}>
        {text("benefit.assume.claim")}
      </label>
      <div>
        <input
          id={id}
          className="ds-input"
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          value={value}
          onChange={(event) => {
            setValue(event.target.value);
          }}
        />
        <span className="muted">{text("benefit.assume.claim.unit")}</span>
      </div>
    </div>
  );
}

/** Says a number on once the reader holds still; what is none, and a claim of nothing, is not said. */
function useLater(value: string, now: string, onAssume: (value: string) => void): void {
  useEffect(() => {
    if (value === now || !/^\d{1,6}(?:\.\d{1,4})?$/u.test(value)) return undefined;
    const timer = setTimeout(() => {
      onAssume(value);
    }, pause);
    return () => {
      clearTimeout(timer);
    };
    // The callback is made anew each time the page is drawn, and does the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value, now]);
}

function Tornado({ benefit }: { readonly benefit: AssumedBenefit }) {
  const { text, format } = useLanguage();
  const { tornado, inputs } = benefit;
  const draw = useCallback(
    (size: { width: number }) =>
      barChart(
        {
          title: text("benefit.tornado"),
          labelHeading: text("benefit.input"),
          valueHeading: text("benefit.tornado.reach"),
          reference: {
            label: text("benefit.tornado.base"),
            value: Number(tornado.base),
            text: format.decimal(Number(tornado.base).toFixed(2)),
          },
          bars: tornado.bars.map(({ input, low, high }) => {
            const word = input === "basis" ? "benefit.tornado.basis" : wordFor(input);
            return {
              label:
                word === undefined
                  ? (inputs.find(({ id }) => id === input)?.label ?? input)
                  : text(word),
              from: Number(low),
              value: Number(high),
              text: text("benefit.result.between", {
                low: format.decimal(Number(low).toFixed(2)),
                high: format.decimal(Number(high).toFixed(2)),
              }),
            };
          }),
        },
        size,
      ),
    [tornado, inputs, text, format],
  );
  return <ChartFigure draw={draw} />;
}
