/** The count of a fault test: small in `npm test`, full in `npm run test:long`. */
export const long = (small: number, full: number): number => (process.env.VANTHU_TEST_LONG === '1' ? full : small);
