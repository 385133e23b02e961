/**
 * 人员代号 — how ledgers and events name a person: an opaque text that says nothing about whom it means.
 *
 * Names, identity numbers and phone numbers are kept in the PersonStore only. A reference is 128 random bits in sixteen
 * consonants: without digits no number can hide in it, without vowels no name in pinyin. It is never derived from a name
 * or a number: a hash of an identity number stays personal data (《个人信息保护法》(2021) art. 73).
 */
import * as Schema from "effect/Schema"

const LETTERS = "bcdfghjkmnpqrstv"
const FORM = /^p-[bcdfghjkmnpqrstv]{32}$/u
const BYTES = 16

/** `p-` and 32 consonants. Made by {@link personRefOf}, kept for ever: what it means can be erased, it itself stays. */
export const PersonRef = Schema.String.check(Schema.isPattern(FORM, { expected: "a reference to a person" }))
  .pipe(Schema.brand("PersonRef"))
  .annotate({ identifier: "PersonRef" })
export type PersonRef = typeof PersonRef.Type

/** True for a text that is written as a reference; whether anybody is known under it only the PersonStore knows. */
export const isPersonRef = (text: string): text is PersonRef => FORM.test(text)

/** The reference for 16 random bytes, which the caller takes from a source fit for secrets; RangeError for another count. */
export const personRefOf = (random: Uint8Array): PersonRef => {
  if (random.length !== BYTES) throw new RangeError(`a person reference needs ${BYTES} random bytes`)
  const letters = Array.from(random, (byte) => `${LETTERS[byte >> 4]}${LETTERS[byte & 15]}`)
  return `p-${letters.join("")}` as PersonRef
}

/** 18 digits (the last may be X) or the older 15, and mobile numbers with or without +86, once separators are gone. */
const IDENTITY_NUMBER = /(?<!\d)(?:\d{17}[\dX]|\d{15})(?!\d)/iu
const MOBILE_NUMBER = /(?<!\d)(?:(?:00)?86)?1[3-9]\d{9}(?!\d)/u

/**
 * True for a text that contains what looks like an identity number (居民身份证号) or a mobile phone number (手机号),
 * however it is spaced and in full-width digits too. Form only: check digits and number ranges are not looked at.
 */
export const hasPersonalNumber = (text: string): boolean => {
  const plain = text.normalize("NFKC").replace(/[\s\-–—.()]/gu, "")
  return IDENTITY_NUMBER.test(plain) || MOBILE_NUMBER.test(plain)
}
