/**
 * What a column is, said once: MySQL's type, the type in Ponder's PostgreSQL, and the type in code.
 * Text has utf8mb4_unicode_ci unless it is hex or digits: those are ascii and compare byte by byte.
 */
export interface Column<T = unknown, N extends boolean = boolean> {
  mysql: string;
  /** Call on Ponder's column builder; none for what only MySQL holds. */
  ponder: string | null;
  nullable: N;
  /** Never set: carries the type. */
  readonly value?: T;
}

const column = <T>(mysql: string, ponder: string | null): Column<T, false> => ({
  mysql,
  ponder,
  nullable: false,
});
const ascii = (type: string) => `${type} CHARACTER SET ascii COLLATE ascii_bin`;

export const optional = <T>(of: Column<T, false>): Column<T, true> => ({ ...of, nullable: true });

/** Lower-case; checksums are the page's. */
export const address = () => column<string>(ascii('CHAR(42)'), 'hex()');
export const hash = () => column<string>(ascii('CHAR(66)'), 'hex()');
export const selector = () => column<string>(ascii('CHAR(10)'), 'hex()');
/** Any uint256 in decimal: 78 digits do not fit DECIMAL. */
export const id = () => column<string>(ascii('VARCHAR(78)'), 'bigint()');
/** Money, shares, votes: below 2^184. A decimal string here, a bigint where it is reckoned with. */
export const amount = () => column<string>('DECIMAL(65,0)', 'bigint()');
/** What is exact as a number: counts, Unix seconds, basis points. */
export const integer = () => column<number>('BIGINT', `int8({ mode: 'number' })`);
export const block = () => column<number>('BIGINT', `int8({ mode: 'bigint' })`);
export const flag = () => column<number>('TINYINT', 'boolean()');
/** One of ours, lower-case. */
export const word = <T extends string = string>() => column<T>(ascii('VARCHAR(24)'), 'text()');
export const text = (characters: number) => column<string>(`VARCHAR(${characters})`, 'text()');
/** Up to 16 MB; what writes it bounds it. */
export const longText = () => column<string>('MEDIUMTEXT', 'text()');

/** The rest are of app_*, which no chain writes. */
export const moment = () => column<Date>('DATETIME(3)', null);
export const small = () => column<number>('INT UNSIGNED', null);
export const sha256 = () => column<string>(ascii('CHAR(64)'), null);
export const uuid = () => column<string>(ascii('CHAR(36)'), null);
