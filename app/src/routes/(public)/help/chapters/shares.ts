import type { Chapter } from '../types.ts';

export const shares: Chapter = {
  id: 'shares',
  title: { id: 'Apa itu saham di sini', en: 'What a share is here' },
  entries: [
    {
      ask: { id: 'Apa yang saya miliki sesudah membeli?', en: 'What do I own after buying?' },
      say: {
        id: 'Bagian dari perusahaan proyek (SPV), sampai konsesinya berakhir: bagian laba dan satu suara per saham. Bukan sepotong jalan atau bangunannya; itu milik negara. Bukan tabungan dan bukan pinjaman: tidak ada bunga, tidak ada kewajiban mengembalikan.',
        en: 'A part of the project company (SPV) until its concession ends: a part of the profit, and one vote a share. Not a piece of the road or the works; those are the state’s. No savings account and no loan: there is no interest, and no duty to pay back.',
      },
    },
    {
      ask: { id: 'Di mana saham saya tercatat?', en: 'Where are my shares recorded?' },
      say: {
        id: 'Di kontrak proyek, di jaringan Arbitrum, atas alamat dompet Anda. Basis data kami hanya salinan untuk ditampilkan. Kalau Partisipro tutup, saham, laba, dan suara tetap ada di kontrak.',
        en: 'In the project’s contract on the Arbitrum network, under your wallet’s address. Our database is only a copy to show. If Partisipro closes, shares, profit and votes are still in the contract.',
      },
    },
    {
      ask: { id: 'Siapa yang menjual?', en: 'Who sells?' },
      say: {
        id: 'SPV menawarkan sahamnya sendiri, dengan satu harga untuk semua. Partisipro menyediakan tempatnya; tidak menjual dan tidak menyarankan.',
        en: 'The SPV offers its own shares, at one price for everybody. Partisipro provides the place; it does not sell, and it does not advise.',
      },
    },
    {
      ask: { id: 'Bisakah dijual lagi?', en: 'Can I sell them again?' },
      say: {
        id: 'Sesudah penghimpunan berhasil Anda dapat memindahkan saham ke dompet lain yang terverifikasi. Pembeli Anda cari sendiri, mungkin tidak ada: tidak ada bursa dan tidak ada yang wajib membeli. Yang dipindahkan hanya sahamnya; harga dan pembayarannya urusan Anda berdua.',
        en: 'Once the raise has succeeded you may move shares to another verified wallet. You look for the buyer yourself, and there may be none: there is no exchange, and nobody must buy. Only the shares are moved; price and payment are between the two of you.',
      },
    },
    {
      ask: { id: 'Bagaimana akhirnya?', en: 'How does it end?' },
      say: {
        id: 'Saat konsesi habis, atau proyek diakhiri lebih awal, dana penebusan diumumkan 30 hari sebelumnya; pemegang dapat menolaknya dengan suara. Lalu setiap saham ditukar dengan bagiannya dari dana itu. Dana itu bisa kecil, bahkan nol.',
        en: 'When the concession is over, or the project is ended early, a redemption pool is announced 30 days ahead; holders may refuse it by a vote. Then each share is exchanged for its part of that pool. The pool may be small, even nothing.',
      },
    },
  ],
};
