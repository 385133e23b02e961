export { type DocxOptions, toDocx } from "./bulletin-docx.ts"
