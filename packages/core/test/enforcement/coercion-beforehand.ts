/** What is refused before anything is carried out: demands and decisions. */
import { courtWay, demand, demolitionCase } from "./coercion-cases.ts"
import {
  before,
  demandedForCourt,
  demandedMoney,
  demolish,
  law,
  moneyDemand,
  opened,
  openedMoney,
  type Row,
  transfer,
  without
} from "./coercion-steps.ts"
import { d } from "./fixture.ts"

export const beforehand: ReadonlyArray<Row> = [
  ...(
    [
      ["art. 35: a demand by word of mouth", { written: false }, "第三十五条", { missing: "writing" }],
      ["art. 35 (1): a demand without a time", { performBy: null }, "第三十五条第（一）项", { missing: "time" }],
      [
        "art. 35 (1): a time that ends when the demand arrives",
        { performBy: d("2026-03-03") },
        "第三十五条第（一）项",
        { missing: "time" }
      ],
      ["art. 35 (2): a demand without the way", { wayStated: false }, "第三十五条第（二）项", { missing: "way" }],
      [
        "art. 35 (3): a demand for money without an amount",
        { amountFen: null },
        "第三十五条第（三）项",
        { missing: "amount" }
      ],
      ["art. 35 (4): a demand without the rights", { rightsTold: false }, "第三十五条第（四）项", { missing: "rights" }]
    ] as const
  ).map(
    ([name, change, article, facts]): Row => [
      name,
      openedMoney,
      { ...moneyDemand, ...change },
      `${law}.demand`,
      article,
      facts
    ]
  ),
  [
    "art. 38, 民诉法 art. 89: left at the door without witness or film",
    openedMoney,
    { ...moneyDemand, service: { _tag: "Left", witnessed: false, filmed: false } },
    "civil-procedure-law.service",
    "第八十九条",
    { witnessed: "no" }
  ],
  [
    "art. 13: enforcing without power",
    opened(before(demolitionCase, "DecideEnforcement"), { power: "none" }),
    demolish,
    `${law}.enforcement-decision`,
    "第十三条第二款、第四十六条第三款",
    { power: "none" }
  ],
  [
    "城乡规划法 art. 68: charged by the government to collect money",
    opened(demandedMoney, { power: "charged" }),
    transfer,
    `${law}.enforcement-decision`,
    "第六十八条",
    { power: "charged" }
  ],
  [
    "art. 34: before the time of the decision is over",
    openedMoney.map((command) =>
      command._tag === "OpenEnforcement"
        ? { ...command, decision: { ...command.decision, performBy: d("2026-03-18") } }
        : command
    ),
    transfer,
    `${law}.enforcement-decision`,
    "第三十四条",
    { performBy: "2026-03-18" }
  ],
  [
    "art. 35: a decision without a demand",
    openedMoney,
    transfer,
    `${law}.enforcement-decision`,
    "第三十五条",
    { missing: "DemandPerformance" }
  ],
  [
    "art. 37: a decision on the last day of the demand",
    demandedMoney,
    { ...transfer, on: d("2026-03-17") },
    `${law}.enforcement-decision`,
    "第三十七条第一款",
    { waitUntil: "2026-03-17" }
  ],
  [
    "art. 37 para. 3: at once, without evidence that anything is hidden",
    demandedMoney,
    { ...transfer, on: d("2026-03-05"), immediate: true },
    `${law}.enforcement-decision`,
    "第三十七条第三款",
    { missing: "evidence" }
  ],
  [
    "art. 36: an answer that nobody looked into",
    [...demandedMoney, { _tag: "AnswerDemand", on: d("2026-03-10") }],
    transfer,
    `${law}.enforcement-decision`,
    "第三十六条",
    { missing: "ReviewAnswer" }
  ],
  [
    "arts. 36, 37: an answer that holds",
    [
      ...demandedMoney,
      { _tag: "AnswerDemand", on: d("2026-03-10") },
      { _tag: "ReviewAnswer", on: d("2026-03-12"), upheld: true }
    ],
    transfer,
    `${law}.enforcement-decision`,
    "第三十六条、第三十七条第一款",
    { upheld: "yes" }
  ],
  [
    "arts. 36, 37: an answer to a second demand that holds, the time of the first over",
    [
      ...demandedMoney,
      demand("2026-03-10", "2026-03-24", 1_000_000),
      { _tag: "AnswerDemand", on: d("2026-03-11") },
      { _tag: "ReviewAnswer", on: d("2026-03-12"), upheld: true }
    ],
    transfer,
    `${law}.enforcement-decision`,
    "第三十六条、第三十七条第一款",
    { upheld: "yes" }
  ],
  [
    "art. 37 para. 2 (2): no reasons",
    demandedMoney,
    { ...transfer, reasonsStated: false },
    `${law}.enforcement-decision`,
    "第三十七条第二款第（二）项",
    { missing: "reasons" }
  ],
  [
    "art. 37 para. 2 (3): no way and no time",
    demandedMoney,
    { ...transfer, wayAndTimeStated: false },
    `${law}.enforcement-decision`,
    "第三十七条第二款第（三）项",
    { missing: "way-and-time" }
  ],
  [
    "art. 37 para. 2 (4): no remedies",
    demandedMoney,
    { ...transfer, remediesTold: false },
    `${law}.enforcement-decision`,
    "第三十七条第二款第（四）项",
    { missing: "remedies" }
  ],
  [
    "art. 44: demolition without an announcement",
    without(before(demolitionCase, "DecideEnforcement"), "AnnounceDemolition"),
    demolish,
    `${law}.enforcement-decision`,
    "第四十四条",
    { missing: "AnnounceDemolition" }
  ],
  [
    "art. 44: demolition before the announced day is over",
    [
      ...without(before(demolitionCase, "DecideEnforcement"), "AnnounceDemolition"),
      { _tag: "AnnounceDemolition", on: d("2025-12-20"), demolishBy: d("2025-12-29") }
    ],
    demolish,
    `${law}.enforcement-decision`,
    "第四十四条",
    { waitUntil: "2025-12-29" }
  ],
  [
    "art. 44: demolition while a suit runs",
    [
      ...before(demolitionCase, "DecideEnforcement"),
      { _tag: "StartRemedy", on: d("2025-12-18"), kind: "litigation", body: "court" }
    ],
    demolish,
    `${law}.enforcement-decision`,
    "第四十四条",
    { remediesEndOn: "unknown" }
  ],
  [
    "art. 44, P09: demolition on the last day of the remedies",
    [...demolitionCase.slice(0, 2), demand("2025-11-20", "2025-12-05")],
    { ...demolish, on: d("2025-12-10") },
    `${law}.enforcement-decision`,
    "第四十四条",
    { remediesEndOn: "2025-12-10" }
  ],
  [
    "art. 46: the surcharge has run for 30 days only",
    [
      ...openedMoney.map((command) =>
        command._tag === "OpenEnforcement" && command.money !== null
          ? { ...command, money: { ...command.money, surchargeSince: d("2026-02-16") } }
          : command
      ),
      moneyDemand
    ],
    transfer,
    `${law}.surcharge-enforcement-delay`,
    "第四十六条第一款",
    { waitUntil: "2026-03-18" }
  ],
  [
    "art. 46: no surcharge was ever imposed",
    [
      ...openedMoney.map((command) =>
        command._tag === "OpenEnforcement" && command.money !== null
          ? { ...command, money: { ...command.money, surchargeSince: null } }
          : command
      ),
      moneyDemand
    ],
    transfer,
    `${law}.surcharge-enforcement-delay`,
    "第四十六条第一款",
    { surchargeSince: "none" }
  ],
  [
    "art. 46 para. 3: an auction without anything seized",
    demandedForCourt,
    { ...transfer, on: d("2025-12-29"), means: "auction-seized" },
    `${law}.enforcement-decision`,
    "第四十六条第三款",
    { missing: "Seize" }
  ],
  [
    "art. 46 para. 3: an auction before the remedies are over",
    [...opened(courtWay.slice(0, 1), { goodsSeized: true }), demand("2025-11-03", "2025-11-17", 1_000_000)],
    { ...transfer, on: d("2025-12-10"), means: "auction-seized" },
    `${law}.enforcement-decision`,
    "第四十六条第三款",
    { remediesEndOn: "2025-12-10" }
  ],
  [
    "复议法 art. 42, 行诉法 art. 56: a decision while execution is stayed",
    [
      ...demandedMoney,
      { _tag: "StartRemedy", on: d("2026-03-09"), kind: "litigation", body: "court" },
      { _tag: "StayExecution", on: d("2026-03-10"), by: "court" }
    ],
    transfer,
    `${law}.enforcement-decision`,
    "第四十二条；第五十六条",
    { standing: "stayed" }
  ],
  [
    "art. 40 (4): a decision that is gone",
    [
      ...demandedMoney,
      { _tag: "StartRemedy", on: d("2026-03-09"), kind: "litigation", body: "court" },
      { _tag: "EndRemedy", on: d("2026-03-16"), kind: "litigation", outcome: "revoked" }
    ],
    transfer,
    `${law}.enforcement-decision`,
    "第四十条第（四）项",
    { standing: "revoked" }
  ]
]
