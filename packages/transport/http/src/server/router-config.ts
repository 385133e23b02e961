/** How addresses are read: to the letter, with ids of 200 characters in UTF-8, escaped. */
export const routerConfig = {
  caseSensitive: true,
  ignoreDuplicateSlashes: false,
  ignoreTrailingSlash: false,
  maxParamLength: 700
} as const
