import type { Chapter } from '../types.ts';

export const roles: Chapter = {
  id: 'roles',
  title: { id: 'Untuk SPV dan insinyur', en: 'For SPVs and engineers' },
  entries: [
    {
      ask: { id: 'Bagaimana SPV menghimpun dana?', en: 'How does an SPV raise money?' },
      say: {
        id: 'Isi draf, lampirkan dokumen, kirim ke peninjau. Peninjau menandatangani seluruh ketentuan atau mengembalikan dengan alasan. SPV lalu membuat proyek di rantai dari dompetnya sendiri. Sesudah itu ketentuan tidak dapat diubah.',
        en: 'Fill a draft, attach documents, send it to the reviewer. The reviewer signs all of the terms or returns them with a reason. The SPV then creates the project on the chain from its own wallet. After that the terms cannot be changed.',
      },
      way: { to: 'spv', text: { id: 'Ke halaman SPV', en: 'To the SPV’s page' } },
    },
    {
      ask: { id: 'Apa kewajiban SPV?', en: 'What are an SPV’s duties?' },
      say: {
        id: 'Laporan setiap 180 hari, kecuali pemegang menetapkan lain; terlambat: tidak ada tahap dana; terlambat 90 hari: alasan untuk mengakhiri proyek. Bukti untuk setiap tahap dana, laba yang disetor sebelum diumumkan, jawaban atas pertanyaan, sekali dan terbuka.',
        en: 'A report every 180 days unless holders set another interval; late: no tranche; 90 days late: a cause to end the project. Evidence for each tranche, profit paid in when it is declared, answers to questions, once and in the open.',
      },
    },
    {
      ask: { id: 'Apa yang ditandatangani insinyur?', en: 'What does an engineer sign?' },
      say: {
        id: 'Sidik bukti satu tahap dana, selesainya pekerjaan, atau kegagalan SPV; dari dompet yang disebut sejak proyek dibuat. Halamannya terbuka dari tahap dana di halaman proyek. Penjaga dapat menangguhkan kunci insinyur 30 hari, pemegang dapat menggantinya.',
        en: 'The hash of one tranche’s evidence, the completion of the works, or the SPV’s default; from the wallet that was named when the project was created. The page opens from the tranche on the project page. A guardian may suspend an engineer’s key for 30 days, holders may replace the engineer.',
      },
    },
  ],
};
