export { type SanitationYear, sanitationYear, type Topic } from "./sanitation-year.ts"
