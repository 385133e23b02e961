const LONGEST = 31
const FORBIDDEN = /[[\]:*?/\\]/gu

/** Makes the function that turns titles into names of sheets as Excel wants them: short, without some signs, none twice. */
export const sheetNamer = () => {
  const taken = new Set<string>()
  return (title: string): string => {
    const plain =
      title
        .replace(FORBIDDEN, " ")
        .replace(/^'+|'+$/gu, "")
        .trim() || "Sheet"
    for (let number = 1; ; number++) {
      const ending = number === 1 ? "" : `(${number})`
      const name = `${plain.slice(0, LONGEST - ending.length)}${ending}`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  }
}
