/** What somebody else wrote must not be able to move the cursor or turn a line around. */
export const plainText = (foreign: string) =>
  foreign.replace(/[^\x20-\x7e]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
