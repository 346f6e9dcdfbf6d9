import type { Chapter } from '../types.ts';

export const escrow: Chapter = {
  id: 'escrow',
  title: { id: 'Tahap dana dan insinyur', en: 'Tranches and engineers' },
  entries: [
    {
      ask: { id: 'Kapan uang keluar kepada SPV?', en: 'When does money leave to the SPV?' },
      say: {
        id: 'Per tahap, dengan besar yang ditetapkan sejak awal. SPV mengajukan bukti pekerjaan, insinyur menandatangani sidik bukti itu, lalu 5 hari terbuka untuk disanggah. Antara dua tahap paling sedikit 30 hari, dan laporan SPV tidak boleh terlambat.',
        en: 'Tranche by tranche, of sizes set at the start. The SPV brings evidence of works, engineers sign that evidence’s hash, then it lies open to objection for 5 days. There are at least 30 days between two tranches, and the SPV’s report must not be overdue.',
      },
    },
    {
      ask: { id: 'Siapa insinyurnya?', en: 'Who are the engineers?' },
      say: {
        id: 'Dua orang terverifikasi yang berbeda, bukan sponsor, disebut sejak proyek dibuat. Keduanya harus menandatangani tahap yang lebih dari seperempat dana, tahap yang membuat lebih dari separuh dana keluar, dan selesainya pekerjaan.',
        en: 'Two different verified people, no sponsors, named when the project was created. Both must sign for a tranche above a quarter of the money, for one that brings what has left above a half, and for the completion of the works.',
      },
    },
    {
      ask: { id: 'Bagaimana pemegang menghentikan satu tahap?', en: 'How do holders stop a tranche?' },
      say: {
        id: 'Dengan usulan selama tahap itu menunggu. Selama pemungutan suaranya berjalan waktu tunggunya menjadi 21 hari. Bila dihentikan, bukti baru diterima paling cepat 60 hari kemudian.',
        en: 'By a proposal while the tranche waits. While that vote runs, the wait becomes 21 days. If it is stopped, new evidence is certified 60 days later at the earliest.',
      },
    },
    {
      ask: { id: 'Bagaimana kalau pekerjaan tidak selesai?', en: 'What if the works are not completed?' },
      say: {
        id: 'Lewat batas waktu, pemegang dapat mengakhiri proyek dengan suara; 180 hari sesudahnya siapa pun dapat. Yang masih ada di kontrak menjadi hak pemegang. Yang sudah keluar kepada SPV tidak kembali oleh kontrak.',
        en: 'After the long-stop holders may end the project by a vote; 180 days later anyone may. What is still in the contract becomes the holders’. What has left to the SPV is not brought back by the contract.',
      },
    },
  ],
};
