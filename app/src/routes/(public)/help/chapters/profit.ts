import type { Chapter } from '../types.ts';

export const profit: Chapter = {
  id: 'profit',
  title: { id: 'Laba: datangnya dan mengambilnya', en: 'Profit: how it comes and is claimed' },
  entries: [
    {
      ask: { id: 'Dari mana laba datang?', en: 'Where does profit come from?' },
      say: {
        id: 'SPV menyetor uangnya ke kontrak dan mengumumkan pembagian dengan tanggal pencatatan, 7 sampai 30 hari sebelumnya. Tidak ada jadwal tetap dan tidak ada jumlah yang dijanjikan.',
        en: 'The SPV pays the money into the contract and declares it with a record date, 7 to 30 days ahead. There is no fixed schedule and no promised amount.',
      },
    },
    {
      ask: { id: 'Siapa yang mendapat?', en: 'Who gets it?' },
      say: {
        id: 'Pemegang saham pada tanggal pencatatan, sama besar untuk setiap saham. Dijual sebelum itu: milik pembeli. SPV dapat membatalkan pengumuman hanya dalam 24 jam pertama.',
        en: 'Whoever holds shares at the record date, the same for each share. Sold before that, it is the buyer’s. The SPV may take a declaration back within the first 24 hours only.',
      },
    },
    {
      ask: { id: 'Bagaimana mengambilnya?', en: 'How do I claim it?' },
      say: {
        id: 'Tombol Ambil di portofolio, sesudah tanggal pencatatan. Satu transaksi tiap proyek, dengan biaya jaringan. Verifikasi dompet harus berlaku saat mengambil; bila sedang tidak berlaku, labanya menunggu.',
        en: 'With the Claim button in the portfolio, after the record date. One transaction a project, with its network fee. The wallet’s verification must be valid when you claim; while it is not, the profit waits.',
      },
      way: { to: 'portfolio', text: { id: 'Ke portofolio', en: 'To the portfolio' } },
    },
    {
      ask: { id: 'Adakah batas waktunya?', en: 'Is there a deadline?' },
      say: {
        id: 'Selama proyek hidup tidak ada. Paling cepat lima tahun sesudah penebusan dimulai, yang belum diambil dapat dipindahkan ke kustodian yang disebut sejak proyek dibuat.',
        en: 'None while the project lives. Five years after redemption began at the earliest, what nobody fetched may be moved to the custodian that was named when the project was created.',
      },
    },
  ],
};
