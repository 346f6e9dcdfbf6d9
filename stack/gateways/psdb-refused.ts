/** What Vitess has not, and MariaDB or MySQL has: refused here, so that nothing comes to depend on it locally. */
import { wireError, type WireError } from './psdb-wire.ts';

const QUOTED = /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|`[^`]*`|--\s.*|\/\*[\s\S]*?\*\//g;
const REFUSED =
  /\b(RETURNING|GET_LOCK|RELEASE_LOCK|JSON_TABLE|LATERAL|FOREIGN\s+KEY|TRIGGER|PROCEDURE|EVENT\s+IF|CREATE\s+EVENT)\b/i;

export function refusal(query: string): WireError | null {
  const found = REFUSED.exec(query.replace(QUOTED, "''"));
  if (!found) return null;
  const sqlMessage = `unsupported: ${found[1]!.toUpperCase()} (not in the common subset of Vitess and MariaDB)`;
  return wireError({ errno: 1235, sqlState: '42000', sqlMessage });
}
