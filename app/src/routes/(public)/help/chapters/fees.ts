import type { Chapter } from '../types.ts';

export const fees: Chapter = {
  id: 'fees',
  title: { id: 'Berapa biayanya', en: 'What it costs' },
  entries: [
    {
      ask: { id: 'Apakah saya membayar biaya platform?', en: 'Do I pay a platform fee?' },
      say: {
        id: 'Tidak di atas harga saham: Anda membayar jumlah saham kali harganya. Menarik kembali, pengembalian uang, memindahkan saham, memilih, dan mengambil laba juga tanpa biaya platform.',
        en: 'Not above the price of the shares: you pay the number of shares times their price. Taking back, refunds, moving shares, voting and claiming bear no platform fee either.',
      },
    },
    {
      ask: { id: 'Lalu dari mana Partisipro dibayar?', en: 'What is Partisipro paid from, then?' },
      say: {
        id: 'Dari dua potongan: bagian dari dana yang terhimpun, hanya bila penghimpunan berhasil, dan bagian dari setiap laba yang dibagikan. Besarnya tertera di ketentuan setiap proyek, tetap sejak proyek dibuat, dan menurut kontrak masing-masing paling banyak 10 %. Keduanya mengurangi yang sampai ke proyek dan ke Anda.',
        en: 'From two cuts: a part of what is raised, only if the raise succeeds, and a part of every profit that is paid out. Their rates stand in each project’s terms, are fixed when it is created, and by the contract are 10 % each at the most. Both lessen what reaches the project and you.',
      },
      way: {
        to: 'projects',
        text: { id: 'Buka proyek, bagian Ketentuan', en: 'Open a project, section Terms' },
      },
    },
    {
      ask: { id: 'Yang tidak pernah dipotong?', en: 'What is never cut?' },
      say: {
        id: 'Uang yang kembali dari penghimpunan yang gagal, sisa dana yang dikembalikan kepada pemegang, uang likuidasi, dan dana penebusan.',
        en: 'Money returned from a failed raise, escrow that goes back to holders, liquidation money, and the redemption pool.',
      },
    },
    {
      ask: { id: 'Apa itu biaya jaringan?', en: 'What is the network fee?' },
      say: {
        id: 'Setiap transaksi membayar jaringan Arbitrum dalam ETH, bukan kepada kami. Besarnya ditampilkan sebelum dompet meminta tanda tangan. Masuk dan tanda tangan izin tidak dikenai biaya.',
        en: 'Every transaction pays the Arbitrum network in ETH, not us. The amount is shown before the wallet asks for a signature. Signing in and signing a permit cost nothing.',
      },
    },
    {
      ask: { id: 'Pajak?', en: 'Taxes?' },
      say: {
        id: 'Anda urus sendiri. Portofolio dapat diunduh sebagai CSV untuk laporan Anda.',
        en: 'They are yours to settle. The portfolio can be downloaded as CSV for your return.',
      },
      way: { to: 'portfolio', text: { id: 'Ke portofolio', en: 'To the portfolio' } },
    },
  ],
};
