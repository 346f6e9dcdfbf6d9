/** Bytes as they cross the wire, packed here alike for everyone: no server's own setting counts. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export const brotli = (text: string | Buffer) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

export const gzip = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;
