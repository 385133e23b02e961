export { type DocxOptions, toDocx } from "./bulletin-docx.ts"
export { toErratumDocx } from "./erratum-docx.ts"
