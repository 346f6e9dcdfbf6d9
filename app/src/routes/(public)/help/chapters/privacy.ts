import type { Chapter } from '../types.ts';

export const privacy: Chapter = {
  id: 'privacy',
  title: { id: 'Yang disimpan tentang Anda', en: 'What is stored about you' },
  entries: [
    {
      ask: { id: 'Apa yang disimpan platform?', en: 'What does the platform store?' },
      say: {
        id: 'Alamat dompet Anda bersama: permintaan verifikasi (nama, negara, tingkat; dilihat penerbit), pernyataan dan jawaban sebelum membeli, pertanyaan Anda (terbuka untuk umum), draf dan dokumen bila Anda SPV, dan sesi: kapan masuk, kapan terakhir dipakai, peramban apa. Tidak ada kata sandi, surel, atau nomor telepon.',
        en: 'Your wallet’s address, together with: a verification request (name, country, tier; seen by issuers), what you acknowledged and answered before buying, your questions (open to all), drafts and documents if you are an SPV, and sessions: when signed in, when last used, which browser. No password, no e-mail, no telephone number.',
      },
      way: { to: 'account', text: { id: 'Unduh data Anda di Akun', en: 'Download your data under Account' } },
    },
    {
      ask: { id: 'Apa yang ada di rantai?', en: 'What is on the chain?' },
      say: {
        id: 'Alamat dompet, saham, transaksi, suara beserta alasannya, dan verifikasi: bilangan acak sebagai identitas, negara, tingkat, masa berlaku. Tidak ada nama. Semuanya terbuka bagi siapa pun dan tidak dapat dihapus.',
        en: 'The wallet’s address, shares, transactions, votes with their reasons, and the verification: a random number as identity, country, tier, expiry. No name. All of it is open to everyone and cannot be deleted.',
      },
    },
    {
      ask: { id: 'Kuki dan pelacak?', en: 'Cookies and trackers?' },
      say: {
        id: 'Kuki hanya saat Anda masuk, untuk mengenali sesi itu; tidak ada pelacak dan tidak ada iklan. Alamat jaringan Anda dihitung sebentar untuk membatasi percobaan masuk.',
        en: 'Cookies only when you sign in, to know that session; no trackers and no advertisements. Your network address is counted for a short while to limit attempts at signing in.',
      },
    },
  ],
};
