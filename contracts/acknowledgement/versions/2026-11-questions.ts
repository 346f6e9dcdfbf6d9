import type { Question } from '../types.ts';

export const questions: readonly Question[] = [
  {
    id: 'loss',
    ask: {
      id: 'Proyeknya berjalan buruk. Apa yang paling buruk dapat terjadi pada uang Anda?',
      en: 'The project goes badly. What is the worst that can happen to your money?',
    },
    options: [
      {
        id: 'state',
        text: { id: 'Negara mengganti kerugian saya.', en: 'The state makes good my loss.' },
      },
      { id: 'all', text: { id: 'Seluruhnya dapat hilang.', en: 'All of it can be lost.' } },
      {
        id: 'profit',
        text: { id: 'Hanya labanya yang dapat hilang.', en: 'Only the profit can be lost.' },
      },
    ],
    right: 'all',
    why: {
      id: 'Saham menanggung rugi lebih dulu. Jaminan pemerintah, bila ada, berlaku bagi badan usaha dan pemberi pinjamannya, bukan bagi pemegang saham.',
      en: 'Shares bear losses first. A government guarantee, where there is one, is for the project company and its lenders, not for shareholders.',
    },
  },
  {
    id: 'forecast',
    ask: {
      id: 'Halaman proyek menyebut perkiraan hasil per tahun. Apa artinya?',
      en: 'The project page names an expected return a year. What does it mean?',
    },
    options: [
      {
        id: 'estimate',
        text: {
          id: 'Taksiran yang bisa meleset, juga sampai nol.',
          en: 'An estimate that may be missed, down to nothing.',
        },
      },
      {
        id: 'promise',
        text: { id: 'Janji yang wajib dibayar SPV.', en: 'A promise that the SPV must pay.' },
      },
      { id: 'least', text: { id: 'Hasil paling rendah.', en: 'The least there will be.' } },
    ],
    right: 'estimate',
    why: {
      id: 'Perkiraan dihitung dari rencana. SPV membagikan laba hanya kalau ada laba, sebesar yang diumumkannya.',
      en: 'A forecast is worked out from a plan. The SPV pays a profit only if there is one, of the size that it declares.',
    },
  },
  {
    id: 'ownership',
    ask: { id: 'Apa yang Anda miliki sesudah membeli?', en: 'What do you own after buying?' },
    options: [
      {
        id: 'works',
        text: {
          id: 'Sepotong jalan, waduk, atau bangunannya.',
          en: 'A piece of the road, the reservoir or the building.',
        },
      },
      {
        id: 'loan',
        text: { id: 'Pinjaman berbunga kepada negara.', en: 'A loan to the state, with interest.' },
      },
      {
        id: 'shares',
        text: {
          id: 'Saham perusahaan proyek, sampai konsesinya berakhir.',
          en: 'Shares of the project company, until its concession ends.',
        },
      },
    ],
    right: 'shares',
    why: {
      id: 'Bangunannya milik negara dan kembali kepadanya saat konsesi berakhir. Anda memiliki bagian dari perusahaan yang membangun dan mengelolanya.',
      en: 'The works are the state’s and return to it when the concession ends. You own a part of the company that builds and runs them.',
    },
  },
  {
    id: 'reflection',
    ask: {
      id: 'Sampai kapan Anda dapat menarik kembali satu pembelian?',
      en: 'Until when can you take a purchase back?',
    },
    options: [
      {
        id: 'window',
        text: {
          id: 'Selama masa timbang sesudah membeli, paling banyak tiga kali.',
          en: 'During the reflection days after buying, three times at most.',
        },
      },
      {
        id: 'always',
        text: { id: 'Kapan saja selama proyek berjalan.', en: 'Whenever I like while the project runs.' },
      },
      { id: 'never', text: { id: 'Tidak pernah.', en: 'Never.' } },
    ],
    right: 'window',
    why: {
      id: 'Dalam masa timbang uang kembali utuh, tanpa alasan. Sesudahnya pembelian tetap, kecuali penghimpunan gagal atau dibatalkan.',
      en: 'During the reflection days the money returns in full, no reason asked. After them the purchase stands, unless the raise fails or is cancelled.',
    },
  },
  {
    id: 'failure',
    ask: {
      id: 'Penghimpunan tidak mencapai batas bawah. Apa yang terjadi?',
      en: 'The raise does not reach its soft cap. What happens?',
    },
    options: [
      {
        id: 'starts',
        text: {
          id: 'Proyek tetap dimulai dengan uang yang ada.',
          en: 'The works begin with what money there is.',
        },
      },
      {
        id: 'refund',
        text: {
          id: 'Saya dapat mengambil kembali seluruh uang pembelian.',
          en: 'I can fetch back all that I paid.',
        },
      },
      {
        id: 'waits',
        text: {
          id: 'Uang menunggu penghimpunan berikutnya.',
          en: 'The money waits for the next raise.',
        },
      },
    ],
    right: 'refund',
    why: {
      id: 'Uang menunggu di kontrak sampai penghimpunan diputuskan. Gagal berarti semua pembeli mengambil uangnya kembali, utuh.',
      en: 'The money waits in a contract until the raise is decided. Failure means that every buyer fetches the money back, in full.',
    },
  },
  {
    id: 'exit',
    ask: {
      id: 'Dua tahun lagi Anda butuh uang itu. Apa yang dapat Anda lakukan?',
      en: 'In two years you need the money. What can you do?',
    },
    options: [
      {
        id: 'platform',
        text: { id: 'Partisipro membeli saham saya.', en: 'Partisipro buys my shares.' },
      },
      {
        id: 'company',
        text: {
          id: 'SPV wajib mengembalikan harga belinya.',
          en: 'The SPV must return what I paid.',
        },
      },
      {
        id: 'buyer',
        text: {
          id: 'Mencari pembeli yang terverifikasi; mungkin tidak ada.',
          en: 'Look for a verified buyer; there may be none.',
        },
      },
    ],
    right: 'buyer',
    why: {
      id: 'Tidak ada bursa dan tidak ada yang wajib membeli. Pakailah hanya uang yang tidak Anda perlukan sampai konsesi berakhir.',
      en: 'There is no exchange, and nobody must buy. Use only money that you do not need until the concession ends.',
    },
  },
];
