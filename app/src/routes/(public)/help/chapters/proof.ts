import type { Chapter } from '../types.ts';

export const proof: Chapter = {
  id: 'proof',
  title: { id: 'Mencocokkan situs dengan rantai', en: 'Checking the site against the chain' },
  entries: [
    {
      ask: { id: 'Bagaimana saya tahu angkanya benar?', en: 'How do I know that the figures are true?' },
      say: {
        id: 'Di setiap halaman proyek, bagian Bukti, peramban Anda dapat bertanya langsung ke rantai, tanpa server kami, dan membandingkan. Halaman transparansi menunjukkan hasil pemeriksaan seluruh salinan, juga bila ada selisih.',
        en: 'On each project page, under Proof, your browser can ask the chain itself, without our server, and compare. The transparency page shows what checks of the whole copy found, differences included.',
      },
      way: { to: 'transparency', text: { id: 'Ke transparansi', en: 'To transparency' } },
    },
    {
      ask: {
        id: 'Apa arti tanda bulat di depan angka?',
        en: 'What does the round mark before a figure mean?',
      },
      say: {
        id: 'Putus-putus: sudah dikirim, belum masuk blok. Setengah: sudah masuk blok. Empat bagian: final, tidak berubah lagi.',
        en: 'Dashed: sent, not yet in a block. Half: in a block. Quartered: final, it does not change any more.',
      },
    },
    {
      ask: { id: 'Bagaimana memeriksa satu dokumen?', en: 'How do I check a document?' },
      say: {
        id: 'Pilih berkas Anda di halaman proyek, bagian Dokumen. Peramban menghitung sidiknya dan membandingkan dengan yang diterbitkan; berkasnya tidak dikirim ke mana pun.',
        en: 'Choose your file on the project page, under Documents. The browser works out its hash and compares it with what was published; the file is sent nowhere.',
      },
    },
  ],
};
