/** Questions of the demonstration, asked and answered at the running site: `API_ORIGIN`, `CHAIN_ID`. */
import { signIn } from './site.ts';

interface Question {
  slug: string;
  asker: string;
  text: string;
  /** None: it still waits. */
  answer?: { by: string; text: string };
}

const QUESTIONS: Question[] = [
  {
    slug: 'tol-serang-panimbang',
    asker: 'investor-4',
    text: 'Bisakah saya menjual saham sebelum jalan tolnya selesai?',
    answer: {
      by: 'spv-1',
      text: 'Bisa, setelah penghimpunan berhasil, kepada siapa pun yang terverifikasi. Kami tidak menjamin ada pembeli, dan tidak menentukan harganya.',
    },
  },
  {
    slug: 'tol-serang-panimbang',
    asker: 'investor-12',
    text: 'Apa yang terjadi dengan dana di kontrak jika pembangunan berhenti di tengah jalan?',
  },
  {
    slug: 'spam-umbulan',
    asker: 'investor-9',
    text: 'Siapa yang memeriksa angka penjualan air dalam laporan?',
    answer: {
      by: 'spv-2',
      text: 'Akuntan publik. Laporannya kami terbitkan, dan sidiknya dicatat di rantai pada hari yang sama.',
    },
  },
];

const origin = process.env.API_ORIGIN;
if (!origin) throw new Error('API_ORIGIN is not set');
const site = process.env.APP_ORIGIN ?? origin;

const cookies = new Map<string, string>();
async function as(person: string, method: string, path: string, body: object): Promise<{ id: string }> {
  const cookie = cookies.get(person) ?? (await signIn(site, person, Number(process.env.CHAIN_ID)));
  cookies.set(person, cookie);
  const headers = { 'content-type': 'application/json', origin: site, cookie };
  const answer = await fetch(`${site}/api/projects/${path}`, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${person} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { id: string };
}

for (const { slug, asker, text, answer } of QUESTIONS) {
  const { id } = await as(asker, 'POST', `${slug}/questions`, { text });
  if (answer) await as(answer.by, 'PUT', `${slug}/questions/${id}/answer`, { text: answer.text });
}
