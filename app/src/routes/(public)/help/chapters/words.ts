import type { Word } from '../types.ts';

const word = (id: string, en: string, meansId: string, meansEn: string): Word => ({
  word: { id, en },
  means: { id: meansId, en: meansEn },
});

/** The words of AGENTS.md that a reader meets. */
export const words: readonly Word[] = [
  word('KPBU', 'PPP', 'Kerja sama pemerintah dengan badan usaha.', 'A public-private partnership.'),
  word(
    'PJPK',
    'contracting agency',
    'Pihak pemerintah yang mengontrak proyek.',
    'The government body that contracts the project.',
  ),
  word(
    'badan usaha',
    'project company',
    'Perusahaan yang membangun dan mengelola proyek.',
    'The company that builds and runs the project.',
  ),
  word(
    'SPV',
    'SPV',
    'Perusahaan proyek yang menghimpun dana dan membagikan laba.',
    'The project company that raises money and pays profit.',
  ),
  word(
    'berkas proyek',
    'dossier',
    'Gambaran proyek yang diterbitkan; sidiknya ada di rantai.',
    'A project’s published description; its hash is on the chain.',
  ),
  word(
    'saham',
    'share',
    'Satu bagian dari SPV; tidak dapat dipecah.',
    'One part of the SPV; it cannot be divided.',
  ),
  word(
    'penawaran',
    'offering',
    'Penjualan saham sebuah proyek, dengan waktu dan batasnya.',
    'The sale of a project’s shares, with its times and caps.',
  ),
  word(
    'batas bawah, atas',
    'soft, hard cap',
    'Kurang dari batas bawah gagal; lebih dari batas atas tidak dijual.',
    'Below the soft cap a raise fails; above the hard cap nothing is sold.',
  ),
  word(
    'masa timbang',
    'reflection',
    'Hari-hari untuk menarik kembali pembelian.',
    'Days in which a purchase may be taken back.',
  ),
  word(
    'saham terkunci',
    'locked share',
    'Ada di dompet, belum dapat dipindahkan.',
    'In the wallet, not to be moved yet.',
  ),
  word(
    'tahap dana',
    'tranche',
    'Bagian dana yang keluar sesudah insinyur menandatangani.',
    'A part of the money, released after engineers signed.',
  ),
  word(
    'sertifikat',
    'certificate',
    'Tanda tangan insinyur atas bukti satu tahap dana.',
    'An engineer’s signature under a tranche’s evidence.',
  ),
  word(
    'pembagian laba',
    'declaration',
    'Laba yang disetor dan diumumkan, dengan tanggal pencatatan.',
    'Profit paid in and announced, with a record date.',
  ),
  word(
    'ambil',
    'claim',
    'Pemegang menarik laba yang menjadi haknya.',
    'A holder pulls the profit that is due.',
  ),
  word(
    'penebusan',
    'redemption',
    'Di akhir: saham ditukar dengan bagian dari dana penebusan.',
    'At the end: shares are exchanged for their part of the pool.',
  ),
  word(
    'dana penebusan',
    'redemption pool',
    'Uang yang disetor untuk semua saham saat penebusan dibuka.',
    'What is paid in for all shares when redemption opens.',
  ),
  word(
    'pembayar',
    'payer',
    'Yang menyetor laba atau dana penebusan: SPV, atau yang didaftarkan penegak hukum.',
    'Who pays profit or a pool in: the SPV, or whom the enforcer listed.',
  ),
  word('usulan', 'proposal', 'Yang dipilih pemegang.', 'What holders vote on.'),
  word(
    'pengesahan',
    'confirmation',
    'Kata penegak hukum yang diperlukan beberapa keputusan.',
    'The enforcer’s word that some decisions need.',
  ),
  word(
    'rilis',
    'release',
    'Kontrak baru yang terdaftar dan harus menunggu 30 hari.',
    'New contracts that were listed and must wait 30 days.',
  ),
  word('veto', 'veto', 'Pemegang menolak satu rilis, atau semuanya.', 'Holders refuse a release, or all.'),
  word(
    'jeda',
    'pause',
    'Penjaga menghentikan pembelian dan uang keluar, sementara.',
    'A guardian stops buying and money leaving, for a while.',
  ),
  word(
    'tindakan',
    'measure',
    'Yang dilakukan penjaga atau penegak hukum terhadap proyek.',
    'What a guardian or an enforcer did to a project.',
  ),
  word(
    'tindakan hukum',
    'enforcement',
    'Yang diumumkan penegak hukum dan boleh dilakukan sesudah 72 jam.',
    'What the enforcer announces and may do after 72 hours.',
  ),
  word(
    'pemindahan paksa',
    'forced transfer',
    'Saham dipindahkan atas perintah hukum.',
    'Shares moved under a legal order.',
  ),
  word(
    'perpindahan',
    'migration',
    'Posisi dompet yang diganti pindah ke penggantinya.',
    'A replaced wallet’s position moves to its successor.',
  ),
  word(
    'verifikasi identitas',
    'attestation',
    'Kata penerbit bahwa dompet milik satu orang yang diperiksa.',
    'An issuer’s word that a wallet is one checked person’s.',
  ),
  word(
    'pernyataan',
    'acknowledgement',
    'Kata Anda yang tersimpan bahwa teksnya sudah dibaca dan dijawab.',
    'Your stored word that the texts were read and answered.',
  ),
  word(
    'persetujuan',
    'approval',
    'Tanda tangan peninjau atas seluruh ketentuan proyek.',
    'A reviewer’s signature on all terms of a project.',
  ),
  word(
    'pertanyaan',
    'question',
    'Ditanyakan siapa pun yang terverifikasi, dijawab SPV, terbuka.',
    'Asked by anyone verified, answered by the SPV, in the open.',
  ),
  word(
    'pemeriksaan',
    'check',
    'Hasil membandingkan salinan kami dengan rantai.',
    'What comparing our copy with the chain found.',
  ),
  word(
    'sidik berkas',
    'file hash',
    'Bilangan yang berubah bila satu huruf saja berubah.',
    'A number that changes when a single letter does.',
  ),
];
