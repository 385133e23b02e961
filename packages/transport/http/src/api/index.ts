export { Api, openApiDocument } from "./api.ts"
