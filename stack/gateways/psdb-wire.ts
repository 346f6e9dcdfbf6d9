/** PlanetScale's wire format: rows as one base64 blob with lengths, Vitess' type names, errors inside a 200. */
import type { FieldPacket } from 'mysql2/promise';

export interface WireError {
  code: string;
  message: string;
}

interface MysqlError {
  errno?: number;
  sqlState?: string;
  sqlMessage?: string;
  message?: string;
}

const TYPES: Record<number, string> = {
  0: 'DECIMAL', 1: 'INT8', 2: 'INT16', 3: 'INT32', 4: 'FLOAT32', 5: 'FLOAT64', 6: 'NULL', 7: 'TIMESTAMP',
  8: 'INT64', 9: 'INT24', 10: 'DATE', 11: 'TIME', 12: 'DATETIME', 13: 'YEAR', 14: 'DATE', 15: 'VARCHAR',
  16: 'BIT', 245: 'JSON', 246: 'DECIMAL', 247: 'ENUM', 248: 'SET', 249: 'TEXT', 250: 'TEXT', 251: 'TEXT',
  252: 'TEXT', 253: 'VARCHAR', 254: 'CHAR', 255: 'GEOMETRY',
}; // prettier-ignore
const BINARY_TYPES: Record<string, string> = { VARCHAR: 'VARBINARY', CHAR: 'BINARY', TEXT: 'BLOB' };
const UNSIGNED = 32;
const ENUM = 256;
const SET = 2048;
const BINARY_CHARSET = 63;

type Field = FieldPacket & { columnType?: number; characterSet?: number; extendedFormat?: string };

function vitessType(field: Field): string {
  const flags = Number(field.flags ?? 0);
  if (flags & ENUM) return 'ENUM';
  if (flags & SET) return 'SET';
  // MariaDB's JSON is LONGTEXT on the wire; its extended metadata has the alias
  if (field.extendedFormat === 'json') return 'JSON';
  const type = TYPES[field.columnType ?? field.type ?? 253] ?? 'VARCHAR';
  if (type.startsWith('INT') && flags & UNSIGNED) return `U${type}`;
  return field.characterSet === BINARY_CHARSET ? (BINARY_TYPES[type] ?? type) : type;
}

const wireField = (field: Field) => ({
  name: field.name,
  type: vitessType(field),
  table: field.table || undefined,
  orgTable: field.orgTable || undefined,
  database: field.schema || field.db || undefined,
  orgName: field.orgName || undefined,
  columnLength: field.columnLength,
  charset: field.characterSet,
  flags: field.flags,
  decimals: field.decimals || undefined,
});

const wireRow = (row: (Buffer | null)[]) => ({
  lengths: row.map((value) => (value === null ? '-1' : String(value.length))),
  values: Buffer.concat(row.filter((value) => value !== null)).toString('base64'),
});

export function encode(result: unknown, fields: FieldPacket[] | undefined) {
  if (fields) return { fields: fields.map(wireField), rows: (result as (Buffer | null)[][]).map(wireRow) };
  const { affectedRows, insertId } = result as { affectedRows?: number; insertId?: number };
  return { rowsAffected: String(affectedRows ?? 0), insertId: insertId ? String(insertId) : undefined };
}

const CODES: Record<number, string> = {
  1062: 'ALREADY_EXISTS',
  1064: 'INVALID_ARGUMENT',
  1146: 'NOT_FOUND',
  1205: 'DEADLINE_EXCEEDED',
  1213: 'ABORTED',
  1235: 'UNIMPLEMENTED',
  1317: 'ABORTED',
};

const grpc = (code: string) =>
  code.toLowerCase().replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Vitess' sentence: clients read MySQL's number from it, there is no other place that has it. */
export function wireError(error: unknown): WireError {
  const { errno, sqlState, sqlMessage, message } = error as MysqlError;
  const known = errno !== undefined && errno > 0; // a socket's errno is negative: the server is away
  const code = CODES[errno ?? 0] ?? (known ? 'UNKNOWN' : 'UNAVAILABLE');
  const numbers = `(errno ${known ? errno : 2013}) (sqlstate ${sqlState ?? 'HY000'})`;
  return {
    code,
    message: `target: local.-.primary: vttablet: rpc error: code = ${grpc(code)} desc = ${sqlMessage ?? message} ${numbers}`,
  };
}
