import { type areas } from "@kompetanseregion/client";
import { UnknownNameError } from "@kompetanseregion/domain";
import {
  authorise,
  balancesView,
  budgetView,
  courseCostsView,
  fundStatements,
  projectStatementView,
  reconcileFile,
  selfCost,
  shareAmount,
  voucherView,
} from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/** What the books can be asked. */
export const moneyHandlers: Handlers<typeof areas.money> = {
  statement: ({ desk, actor, params }) => projectStatementView(desk, actor, params.project),
  courseCosts: ({ desk, actor, params }) => courseCostsView(desk, actor, params.project),
  funds: ({ desk, actor }) => fundStatements(desk, actor),

  fund: async ({ desk, actor, params }) => {
    const { funds } = await fundStatements(desk, actor, params.fund);
    const [fund] = funds;
    if (fund === undefined) throw new UnknownNameError("fund", params.fund, []);
    return fund;
  },

  balances: ({ desk, actor, query: { by, ...query } }) =>
    balancesView(desk, actor, { ...query, by: by.join(",") }),

  voucher: ({ desk, actor, params }) => voucherView(desk, actor, params.voucher),
  budgetDeviation: ({ desk, actor, query, file }) => budgetView(desk, actor, file, query),

  // These three read nothing that is stored; the right keeps the server from working for anybody.
  shares: ({ actor, body }) => {
    authorise(actor, "read-books");
    return Promise.resolve(shareAmount(body));
  },
  selfCost: ({ actor, body }) => {
    authorise(actor, "read-books");
    return Promise.resolve(selfCost(body));
  },
  tableCheck: ({ actor, query, file }) => {
    authorise(actor, "read-books");
    return Promise.resolve(reconcileFile({ ...query, bytes: file }));
  },
};
