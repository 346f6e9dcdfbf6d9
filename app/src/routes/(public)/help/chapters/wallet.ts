import type { Chapter } from '../types.ts';

export const wallet: Chapter = {
  id: 'wallet',
  title: { id: 'Dompet dan kunci', en: 'Wallets and keys' },
  entries: [
    {
      ask: { id: 'Apa itu dompet?', en: 'What is a wallet?' },
      say: {
        id: 'Aplikasi atau alat kecil yang menyimpan kunci rahasia Anda. Alamatnya seperti nomor rekening dan boleh dilihat orang; kuncinya menandatangani, dan hanya Anda yang memegangnya. Tidak ada kata sandi di situs ini.',
        en: 'An app or a small device that keeps your secret key. Its address is like an account number, and others may see it; its key signs, and only you hold it. This site has no passwords.',
      },
    },
    {
      ask: { id: 'Apa yang saya perlukan untuk mulai?', en: 'What do I need to begin?' },
      say: {
        id: 'Dompet untuk peramban Anda, verifikasi identitas untuk dompet itu, sedikit ETH di Arbitrum untuk biaya jaringan, dan mata uang yang diminta penawaran. Melihat-lihat tidak memerlukan apa pun.',
        en: 'A wallet for your browser, identity verification for that wallet, a little ETH on Arbitrum for network fees, and the currency that the offering asks for. Looking around needs nothing.',
      },
      way: { to: 'identity', text: { id: 'Ke verifikasi identitas', en: 'To identity verification' } },
    },
    {
      ask: { id: 'Apa yang terjadi saat saya masuk?', en: 'What happens when I sign in?' },
      say: {
        id: 'Dompet menandatangani pesan untuk situs ini. Uang tidak bergerak dan kami tidak dapat menggerakkannya. Setiap transaksi Anda tandatangani sendiri, satu per satu.',
        en: 'The wallet signs a message for this site. No money moves, and we cannot move any. Each transaction you sign yourself, one by one.',
      },
    },
    {
      ask: {
        id: 'Kunci saya hilang. Siapa yang dapat memulihkannya?',
        en: 'I lost my key. Who can restore it?',
      },
      say: {
        id: 'Tidak seorang pun, juga kami. Simpan kata pemulihan di luar jaringan, dan jangan pernah memberikannya: kami tidak akan memintanya. Siapa yang memegang kunci, memegang saham.',
        en: 'Nobody, and neither can we. Keep the recovery words offline and never give them away: we will not ask for them. Whoever holds the key holds the shares.',
      },
    },
    {
      ask: { id: 'Jadi saham saya hilang juga?', en: 'Are my shares lost, then?' },
      say: {
        id: 'Tidak harus. Buktikan diri Anda kepada penerbit yang memverifikasi dompet lama. Ia memverifikasi dompet baru untuk identitas yang sama; penegak hukum platform mengumumkan penggantian, menunggu 72 jam, lalu dompet lama tidak berlaku di mana pun dan siapa pun dapat memindahkan posisi Anda, proyek demi proyek. Bila dicuri, identitas dapat dibekukan saat itu juga. Yang sudah dijual pencuri hanya kembali atas perintah hukum.',
        en: 'Not necessarily. Prove who you are to the issuer that verified the old wallet. It verifies a fresh one for the same identity; the platform’s enforcer announces the replacement, waits 72 hours, and from then on the old wallet counts nowhere and anyone may move your position, project by project. If it was stolen, the identity can be frozen at once. What a thief has sold comes back only under a legal order.',
      },
    },
  ],
};
