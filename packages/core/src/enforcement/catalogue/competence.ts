/**
 * 执法权限 — who holds the power over a violation. No list of powers of a place is assumed: where nobody has laid it down
 * the answer is `unknown`, and a locality sets it code by code.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 18, 24.
 */
export interface Competence {
  /** `other`: a body of another field (traffic police) or the township. */
  readonly holder: "bureau" | "street" | "other" | "unknown"
  /** Whom, or what it turns on. */
  readonly note?: string
}

/** By code: what a place has laid down. */
export type CompetenceByCode = Readonly<Record<string, Competence>>
