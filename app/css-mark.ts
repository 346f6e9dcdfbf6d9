import { createHash } from 'node:crypto';
import { relative } from 'node:path';

/**
 * The class by which a component's styles are its own. It stands on every element that they name, so it is short; four
 * letters and digits tell all of our components apart, which a test holds.
 */
export function cssMark(filename: string, root = import.meta.dirname): string {
  const digest = createHash('sha256').update(relative(root, filename)).digest();
  const text = digest.readUIntBE(0, 6).toString(36).padStart(4, '0').slice(-4);
  return text.replace(/^\d/, (digit) => 'ghijklmnop'[Number(digit)]!);
}
