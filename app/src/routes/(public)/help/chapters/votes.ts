import type { Chapter } from '../types.ts';

export const votes: Chapter = {
  id: 'votes',
  title: { id: 'Bagaimana suara bekerja', en: 'How votes work' },
  entries: [
    {
      ask: { id: 'Apa yang dapat diputuskan pemegang?', en: 'What can holders decide?' },
      say: {
        id: 'Hanya yang ada di daftar tertutup: menghentikan satu tahap dana, mengganti insinyur atau SPV, memperpanjang batas waktu sekali, mengakhiri proyek yang melanggar, menolak pembaruan kontrak, menolak penebusan, dan beberapa lagi. Satu usulan, satu tindakan.',
        en: 'Only what is on a closed list: stop a tranche, replace an engineer or the SPV, lengthen the long-stop once, end a project that failed its duties, refuse a new release of the contracts, refuse a redemption, and a few more. One proposal, one action.',
      },
    },
    {
      ask: { id: 'Berapa suara saya?', en: 'How many votes do I have?' },
      say: {
        id: 'Satu saham satu suara, menurut saham Anda saat pemungutan dibuka. Sponsor tidak memilih. Anda dapat menitipkan suara kepada dompet lain dan menariknya kembali. Pilihan dan alasan tampil untuk umum bersama alamat dompet.',
        en: 'One share, one vote, by what you hold when voting opens. Sponsors do not vote. You may delegate your votes to another wallet, and take them back. Choice and reason are public, with the wallet’s address.',
      },
    },
    {
      ask: { id: 'Berapa lama?', en: 'How long does it take?' },
      say: {
        id: '1 hari sebelum dibuka, 7 hari memilih, 2 hari tambahan bila kuorum baru tercapai di akhir, lalu 2 hari menunggu sebelum dilaksanakan: paling lama 12 hari bila segera dijalankan. Pemegang satu persen saham dapat mengusulkan.',
        en: '1 day until it opens, 7 days of voting, 2 more when the quorum is reached late, then 2 days of waiting before it is carried out: 12 days at most when nobody delays it. Whoever has one per cent of the shares may propose.',
      },
    },
    {
      ask: { id: 'Kapan usulan diterima?', en: 'When does a proposal pass?' },
      say: {
        id: 'Yang ringan: 10 % saham ikut, lebih banyak setuju daripada menolak. Yang berat (mengakhiri proyek, mengganti orang, mengubah waktu akhir): 20 % ikut, dan yang setuju paling sedikit dua kali yang menolak. Mengganti orang dan mengakhiri konsesi lebih awal juga perlu pengesahan penegak hukum platform, dalam 60 hari.',
        en: 'A light one: 10 % of the shares take part, more for than against. A heavy one (end the project, replace people, move its final dates): 20 % take part, and at least twice as many for as against. Replacing people and ending a concession earlier also need the platform’s enforcer to confirm, within 60 days.',
      },
    },
  ],
};
