/** What a demonstration has for documents: first of all the sourced facts of a real project. The same facts, the same bytes. */
import { createHash } from 'node:crypto';
import type { Dossier } from '@partisipro/contracts/dossier';
import Pdf from 'pdfkit';

/** Every reader has these, and no file of them is needed; they know the letters of Western Europe. */
const SIGN = 'Helvetica-Bold';
const TEXT = 'Helvetica';
const INK = '#14201b';
const PALE = '#55605a';
const MARGIN = 56;

/** Of the data file's keys, in both languages of the site. */
const NAMES: Record<string, string> = {
  name: 'Nama / Name',
  sector: 'Sektor / Sector',
  location: 'Lokasi / Location',
  gca: 'PJPK / Contracting agency',
  spv: 'Badan usaha / Project company',
  sponsors: 'Pemrakarsa / Sponsors',
  value: 'Nilai / Value',
  contractSigned: 'Kontrak ditandatangani / Contract signed',
  financialClose: 'Pemenuhan pembiayaan / Financial close',
  concessionYears: 'Masa konsesi, tahun / Concession, years',
  contractType: 'Jenis kontrak / Type of contract',
  revenueSource: 'Sumber pendapatan / Source of revenue',
  governmentSupport: 'Dukungan pemerintah / Government support',
  capacity: 'Kapasitas / Capacity',
  progressObservations: 'Kemajuan / Progress',
  status: 'Status',
  lenders: 'Pemberi pinjaman / Lenders',
  trafficObservations: 'Lalu lintas / Traffic',
  debt: 'Utang / Debt',
  tariff: 'Tarif / Tariff',
};

const nameOf = (key: string) => {
  const [base = '', number] = key.split('.');
  return `${NAMES[base] ?? base}${number ? ` (${number})` : ''}`;
};

type Facts = Pick<Dossier, 'title' | 'facts'>;

export const factsPdf = ({ title, facts }: Facts): Promise<Buffer> =>
  writtenPdf(title, (doc) => {
    doc.font(TEXT).fontSize(9).fillColor(PALE);
    doc.text(
      'Fakta publik tentang proyek nyata, dengan sumbernya. SPV dan penawarannya rekaan; tidak ada yang dijual. / ' +
        'Public facts about a real project, with their sources. The SPV and the offer are invented; nothing is for sale.',
    );
    doc.moveDown(1);
    for (const fact of facts) writeFact(doc, fact);
  });

/** A4 under a title, as many pages as it takes. */
export async function writtenPdf(title: string, write: (doc: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const doc = new Pdf({
    ...{ size: 'A4', margin: MARGIN, bufferPages: true, lang: 'id-ID' },
    // a file that says when it was made would have other bytes each time
    info: { Title: title, Author: 'Partisipro (demo)', CreationDate: new Date(0) },
  });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.font(SIGN).fontSize(24).fillColor(INK).text(title);
  doc.moveDown(0.3);
  doc.font(TEXT);
  write(doc);
  numberPages(doc, title);
  doc.end();
  await ended;
  return Buffer.concat(parts);
}

function writeFact(
  doc: PDFKit.PDFDocument,
  { key, value, sources, asOf, confidence, note }: Facts['facts'][number],
) {
  if (doc.y > doc.page.height - MARGIN - 90) doc.addPage();
  doc.font(SIGN).fontSize(11).fillColor(PALE).text(nameOf(key));
  doc.font(TEXT).fontSize(10.5).fillColor(INK).text(value);
  doc.fontSize(8).fillColor(PALE);
  const known = [asOf && `per / as of ${asOf}`, confidence && `keyakinan / confidence: ${confidence}`].filter(
    Boolean,
  );
  if (known.length) doc.text(known.join(' · '));
  if (note) doc.text(note);
  for (const source of sources) doc.text(source, { link: source });
  doc.moveDown(0.8);
}

function numberPages(doc: PDFKit.PDFDocument, title: string) {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0; // or text this low would begin another page
    doc
      .font(TEXT)
      .fontSize(8)
      .fillColor(PALE)
      .text(`${title} · ${page + 1}/${count}`, MARGIN, doc.page.height - 36, { align: 'right' });
  }
}

/** The dossier with its facts as its one document. */
export async function withFactsPdf(dossier: Dossier): Promise<{ dossier: Dossier; pdf: Buffer }> {
  const pdf = await factsPdf(dossier);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const named = { sha256, name: 'Fakta dan sumber (PDF)', kind: 'report' as const, size: pdf.length };
  return { dossier: { ...dossier, documents: [named] }, pdf };
}
