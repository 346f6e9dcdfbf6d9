import type { Chapter } from '../types.ts';

export const risk: Chapter = {
  id: 'risk',
  title: { id: 'Apa yang bisa salah', en: 'What can go wrong' },
  entries: [
    {
      ask: { id: 'Apa yang paling buruk?', en: 'What is the worst?' },
      say: {
        id: 'Anda kehilangan seluruh uang yang Anda masukkan. Saham menanggung rugi lebih dulu daripada pemberi pinjaman. Pakailah hanya uang yang sanggup hilang dan tidak Anda perlukan sampai konsesi berakhir.',
        en: 'You lose all the money that you put in. Shares bear losses before lenders do. Use only money that you can afford to lose and do not need until the concession ends.',
      },
    },
    {
      ask: { id: 'Apa saja yang dapat meleset di proyeknya?', en: 'What can go amiss with the project?' },
      say: {
        id: 'Lahan terlambat, biaya naik, pekerjaan berhenti, pemakai lebih sedikit, tarif berubah, izin dicabut. Laba bisa kecil atau tidak pernah ada. Setiap halaman proyek memuat daftar risikonya dan siapa yang menanggung.',
        en: 'Land comes late, costs rise, work stops, fewer people use it, tariffs change, a permit is taken away. The profit may be small or never come. Each project page lists its risks and who bears them.',
      },
    },
    {
      ask: { id: 'Bukankah pemerintah menjamin?', en: 'Does the government not guarantee it?' },
      say: {
        id: 'Jaminan pemerintah, bila ada, berlaku bagi badan usaha dan pemberi pinjamannya menurut kontrak proyek. Uang Anda tidak dijamin siapa pun: bukan simpanan bank, tidak dijamin LPS.',
        en: 'A government guarantee, where there is one, is for the project company and its lenders, under the project’s contract. Nobody guarantees your money: it is no bank deposit, and no deposit insurance covers it.',
      },
    },
    {
      ask: { id: 'Apakah perkiraan hasil itu janji?', en: 'Is the expected return a promise?' },
      say: {
        id: 'Bukan. Itu taksiran dari rencana, dengan cara hitungnya di halaman proyek, dan bisa meleset sampai nol.',
        en: 'No. It is an estimate from a plan, with its working on the project page, and it may be missed down to nothing.',
      },
    },
    {
      ask: { id: 'Apa yang tidak dapat dicegah oleh kontrak?', en: 'What can the contracts not prevent?' },
      say: {
        id: 'Apa yang dilakukan SPV dengan uang yang sudah keluar; insinyur yang menandatangani yang tidak benar; penerbit mata uang yang membekukan uangnya; kesalahan di kontrak itu sendiri; kunci dompet yang hilang atau dicuri.',
        en: 'What the SPV does with money that has left; engineers who sign what is not true; an issuer of the currency who freezes it; a mistake in the contracts themselves; a wallet’s key that is lost or stolen.',
      },
    },
    {
      ask: {
        id: 'Dapatkah sesuatu dihentikan atau diambil dari saya?',
        en: 'Can anything be stopped or taken from me?',
      },
      say: {
        id: 'Penjaga platform dapat menjeda proyek 14 hari, sekali diperpanjang 21 hari: pembelian, pemindahan, dan uang keluar berhenti; menarik kembali, pengembalian uang, pengambilan laba, dan suara tetap berjalan. Penegak hukum platform dapat membekukan identitas, dan atas perintah hukum memindahkan saham: diumumkan 72 jam sebelumnya, paling banyak seperdua puluh saham sekaligus, kecuali pemegang mengizinkan lebih.',
        en: 'The platform’s guardian may pause a project for 14 days, lengthened once by 21: buying, moving and money leaving stop; taking back, refunds, claims and votes go on. The platform’s enforcer may freeze an identity and, under a legal order, move shares: announced 72 hours before, a twentieth of the shares at once at most, unless holders allow more.',
      },
    },
  ],
};
