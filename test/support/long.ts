/** What a fault test counts to or runs with: small in `npm test`, full in `npm run test:long`. */
export const long = <T extends number | string>(small: T, full: T): T =>
  process.env.VANTHU_TEST_LONG === '1' ? full : small;
