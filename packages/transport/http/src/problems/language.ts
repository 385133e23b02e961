import type { Language } from "@xiuhua/bureau/words"

const LANGUAGE = /^\s*(\*|[a-z]{1,8})(?:-[a-z0-9-]+)?\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?))?\s*$/iu

/** Longer ones are somebody's joke. */
const LONGEST = 200

/** The language that a request wants to be answered in (`Accept-Language`): Chinese unless it likes English better. */
export const languageOf = (header: string | undefined): Language => {
  if (header === undefined || header.length > LONGEST) return "zh"
  const liked = { zh: -1, en: -1, "*": -1 }
  for (const part of header.split(",")) {
    const [, name = "", weight = "1"] = LANGUAGE.exec(part) ?? []
    const language = name.toLowerCase()
    if (language === "zh" || language === "en" || language === "*") {
      liked[language] = Math.max(liked[language], Number(weight))
    }
  }
  const zh = liked.zh < 0 ? liked["*"] : liked.zh
  const en = liked.en < 0 ? liked["*"] : liked.en
  return en > 0 && en > zh ? "en" : "zh"
}
