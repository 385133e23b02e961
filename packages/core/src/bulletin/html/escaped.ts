const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

/** Text for HTML, SVG and XML, between tags and in attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark)
