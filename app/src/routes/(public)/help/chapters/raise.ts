import type { Chapter } from '../types.ts';

export const raise: Chapter = {
  id: 'raise',
  title: { id: 'Bagaimana dana dihimpun', en: 'How money is raised' },
  entries: [
    {
      ask: { id: 'Apa yang terjadi sebelum saya dapat membeli?', en: 'What comes before I can buy?' },
      say: {
        id: 'Lima syarat, selalu berurutan: dompet, identitas, pertanyaan risiko, lembar ringkas, batas Anda. Jawaban yang keliru dijelaskan dan dapat diulang. Sekali tersimpan, untuk proyek itu tidak ditanyakan lagi sampai teksnya berubah.',
        en: 'Five gates, always in this order: wallet, identity, risk questions, key facts sheet, your limit. A wrong answer is explained and may be given again. Once stored, you are not asked again for that project until the texts change.',
      },
      way: { to: 'projects', text: { id: 'Lihat semua proyek', en: 'See all projects' } },
    },
    {
      ask: { id: 'Di mana uang saya menunggu?', en: 'Where does my money wait?' },
      say: {
        id: 'Di kontrak proyek, bukan pada SPV dan bukan pada kami, sampai penghimpunan diputuskan. Saham langsung masuk dompet Anda, tetapi terkunci: belum dapat dipindahkan dan belum bersuara.',
        en: 'In the project’s contract, neither with the SPV nor with us, until the raise is decided. The shares come into your wallet at once, but locked: they cannot be moved, and have no votes yet.',
      },
    },
    {
      ask: { id: 'Apa itu batas bawah dan batas atas?', en: 'What are the soft and the hard cap?' },
      say: {
        id: 'Batas atas: paling banyak sekian saham dijual. Batas bawah: kurang dari itu, atau kurang dari jumlah orang yang disyaratkan, penghimpunan gagal. Keduanya ditetapkan di awal dan tidak berubah.',
        en: 'The hard cap: no more shares than that are sold. The soft cap: with less than that, or fewer people than the terms ask for, the raise fails. Both are set at the start and do not change.',
      },
    },
    {
      ask: { id: 'Dapatkah saya berubah pikiran?', en: 'Can I change my mind?' },
      say: {
        id: 'Ya, selama masa timbang sesudah membeli: paling sedikit 72 jam, biasanya 4 hari, tertera di halaman proyek. Uang kembali utuh tanpa alasan, paling banyak tiga kali dalam satu penghimpunan. Membeli lagi dalam masa itu memulai masa timbang baru untuk semuanya.',
        en: 'Yes, during the reflection days after buying: 72 hours at the least, usually 4 days, named on the project page. The money returns in full, no reason asked, three times at most in one raise. Buying more within those days starts them anew for all of it.',
      },
      way: {
        to: 'portfolio',
        text: { id: 'Tarik kembali dari portofolio', en: 'Take back from the portfolio' },
      },
    },
    {
      ask: { id: 'Kapan diputuskan?', en: 'When is it decided?' },
      say: {
        id: 'Sesudah penawaran ditutup dan masa timbang terakhir lewat; lebih awal bila semua terjual. Siapa pun boleh menekan tombolnya. Berhasil: kunci terbuka dan uang disiapkan untuk keluar bertahap.',
        en: 'After the offering has closed and the last reflection days are over; earlier when all is sold. Anyone may press the button. If it succeeds, the shares are unlocked and the money is made ready to leave tranche by tranche.',
      },
    },
    {
      ask: { id: 'Bagaimana kalau gagal atau dibatalkan?', en: 'What if it fails or is cancelled?' },
      say: {
        id: 'Setiap pembeli mengambil uangnya kembali, utuh, kapan pun; tidak ada batas waktu. Uang tidak dikirim sendiri: ada satu tombol di portofolio.',
        en: 'Every buyer fetches the money back, in full, at any time; there is no deadline. It is not sent by itself: there is one button in the portfolio.',
      },
      way: { to: 'portfolio', text: { id: 'Ke portofolio', en: 'To the portfolio' } },
    },
    {
      ask: { id: 'Mengapa jumlah saya dibatasi?', en: 'Why is my amount limited?' },
      say: {
        id: 'Setiap penawaran menetapkan paling banyak berapa saham untuk satu orang, menurut tingkat verifikasinya dan sebagai bagian dari keseluruhan. Halaman pembelian menunjukkan batas mana yang berlaku dan cara hitungnya.',
        en: 'Every offering sets how many shares one person may have, by the tier of the verification and as a part of the whole. The page of a purchase shows which bound applies and how it is worked out.',
      },
    },
  ],
};
