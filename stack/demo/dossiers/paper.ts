/** What an invented SPV hands in: evidence, reports and notices as PDFs. The same title, the same bytes. */
import { createHash } from 'node:crypto';
import type { Hex } from 'viem';
import { writtenPdf } from './pdf.ts';

const WORDS =
  'Berkas rekaan untuk demonstrasi: SPV ini fiktif, dan tidak ada pekerjaan yang dilaporkan di sini. / ' +
  'Invented for the demonstration: this SPV is fictitious, and no works are reported here.';

export interface Paper {
  pdf: Buffer;
  sha256: string;
  /** As it stands on the chain. */
  hash: Hex;
}

export async function paperOf(title: string): Promise<Paper> {
  const pdf = await writtenPdf(title, (doc) => void doc.fontSize(10.5).text(WORDS));
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  return { pdf, sha256, hash: `0x${sha256}` };
}
