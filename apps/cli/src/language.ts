export { type Language, languages, type Text } from "@xiuhua/bureau/words"
