/** Events as a penalty case has them: about 190 bytes of JSON with Chinese in it. */
export const eventTexts = (count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, n) =>
    JSON.stringify({
      _tag: "EvidenceAdded",
      caseNumber: `汕城综执罚〔2022〕${n + 1}号`,
      officer: `u${n % 97}`,
      on: `2022-03-0${1 + (n % 9)}`,
      place: `新港街道幸福路${n % 300}号`,
      fine: 10_000 + (n % 900),
      note: "占道经营，责令改正"
    })
  )

/** The type that they are stored under. */
export const EVENT_TYPE = "EvidenceAdded"
