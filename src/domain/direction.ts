/** Languages written from right to left, by their first subtag, and scripts (ISO 15924) of that kind. */
const RIGHT_TO_LEFT =
  /^(?:ar|arc|ckb|dv|fa|he|iw|khw|ks|ku-arab|nqo|ps|sd|ug|ur|yi)(?:-(?!latn|cyrl)|$)|-(?:adlm|arab|hebr|nkoo|syrc|thaa)\b/i;

/** Whether a language, by its BCP 47 tag, is written from right to left. */
export function runsFromRight(lang: string): boolean {
  return RIGHT_TO_LEFT.test(lang);
}
